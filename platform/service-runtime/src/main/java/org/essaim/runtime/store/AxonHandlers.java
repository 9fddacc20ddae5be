package org.essaim.runtime.store;

import java.util.Set;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.essaim.eventstore.CommitOrderToken;

/** {@link Handlers} as Axon knows them. */
final class AxonHandlers implements Handlers {

    private final ProcessorTokens tokens;
    private final DeadLetterEvents deadLetters;

    AxonHandlers(ProcessorTokens tokens, DeadLetterEvents deadLetters) {
        this.tokens = tokens;
        this.deadLetters = deadLetters;
    }

    @Override
    public CommitOrderToken committed(String processor) {
        return tokens.committed(processor);
    }

    @Override
    public Set<String> deadLetterIds(String processor) {
        return deadLetters.ids(processor);
    }

    @Override
    public void handle(String processor, TrackedEventMessage<?> event) {
        AbstractEventProcessor running = (AbstractEventProcessor) tokens.streaming().get(processor);
        UnitOfWork<TrackedEventMessage<?>> work = DefaultUnitOfWork.startAndGet(event);
        Reprocessing.mark(work);
        ResultMessage<?> result =
                work.executeWithResult(
                        () -> {
                            running.eventHandlerInvoker().handle(event, Segment.ROOT_SEGMENT);
                            return null;
                        });
        if (result.isExceptional()) {
            throw new IllegalStateException(
                    "event " + event.getIdentifier(), result.exceptionResult());
        }
    }
}
