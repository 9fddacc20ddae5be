package org.essaim.federation.stream;

import java.time.Duration;
import org.essaim.runtime.store.Processors;
import org.essaim.stream.Subscriptions;

/** {@link ConsumptionProgress}: first the inbox has it, then the processor has handled it. */
final class HandledPosition implements ConsumptionProgress {

    private final Subscriptions subscriptions;
    private final Processors processors;

    HandledPosition(Subscriptions subscriptions, Processors processors) {
        this.subscriptions = subscriptions;
        this.processors = processors;
    }

    @Override
    public void await(String stream, long position, Duration atMost) {
        long start = System.nanoTime();
        Polling.until(
                "%s is heard up to position %d".formatted(stream, position),
                atMost,
                () -> subscriptions.of(stream).filter(s -> s.position() >= position).isPresent());
        Polling.until(
                "%s is acted on up to position %d".formatted(stream, position),
                atMost.minusNanos(System.nanoTime() - start),
                () ->
                        !hasReception()
                                || processors.covers(
                                        RECEPTION,
                                        EventStoreConsumer.aggregateOf(stream),
                                        position));
    }

    private boolean hasReception() {
        return processors.states().stream().anyMatch(state -> state.name().equals(RECEPTION));
    }
}
