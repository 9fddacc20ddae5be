package org.essaim.federation.trace;

import module java.base;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.essaim.stream.TraceParent;

/** Connects what is done here with the trace that an event carries from service to service. */
public final class Traces {

    /** The metadata key under which an event names the command of which it is a consequence. */
    public static final String KEY = "traceparent";

    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** What the event names; null where it names nothing that can be read. */
    public static TraceParent of(Message<?> event) {
        return TraceParent.orNull(event.getMetaData().get(KEY));
    }

    /** For the metadata of what is recorded now; empty where nothing is being followed. */
    Map<String, String> current() {
        Span span = tracer.currentSpan();
        if (span == null) {
            return Map.of();
        }
        TraceContext context = span.context();
        TraceParent here =
                TraceParent.of(
                        context.traceId(),
                        context.spanId(),
                        Boolean.TRUE.equals(context.sampled()));
        return Map.of(KEY, here.value());
    }

    /** Has the event handled as a part of the trace that it names, if any. */
    Object follow(EventMessage<?> event, String processor, InterceptorChain handling)
            throws Exception {
        TraceParent parent = of(event);
        return parent == null ? handling.proceed() : within(parent, processor, handling);
    }

    /** Its log lines name that trace, and what it records. */
    private Object within(TraceParent parent, String name, InterceptorChain work) throws Exception {
        TraceContext received =
                tracer.traceContextBuilder()
                        .traceId(parent.traceId())
                        .spanId(parent.spanId())
                        .sampled(parent.sampled())
                        .build();
        Span span =
                tracer.spanBuilder()
                        .setParent(received)
                        .kind(Span.Kind.CONSUMER)
                        .name(name)
                        .start();
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            return work.proceed();
        } catch (Exception failure) {
            span.error(failure);
            throw failure;
        } finally {
            span.end();
        }
    }
}
