package org.essaim.federation.trace;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.essaim.stream.TraceParent;

/** Around every event of one processor: it is handled as a part of the trace that it names. */
final class TracePropagation implements MessageHandlerInterceptor<EventMessage<?>> {

    private final String processor;
    private final Traces traces;

    TracePropagation(String processor, Traces traces) {
        this.processor = processor;
        this.traces = traces;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> batch, InterceptorChain handling)
            throws Exception {
        TraceParent parent = Traces.of(batch.getMessage());
        return parent == null
                ? handling.proceed()
                : traces.within(parent, processor, handling::proceed);
    }
}
