package org.essaim.node.stream;

import java.time.Duration;
import org.essaim.node.store.Processors;
import org.essaim.stream.Subscriptions;

/** {@link ReceptionProgress}: first the inbox has it, then the processor has handled it. */
final class HandledPosition implements ReceptionProgress {

    private final Subscriptions subscriptions;
    private final Processors processors;

    HandledPosition(Subscriptions subscriptions, Processors processors) {
        this.subscriptions = subscriptions;
        this.processors = processors;
    }

    @Override
    public void await(String stream, long position, Duration atMost) {
        long start = System.nanoTime();
        Waiting.until(
                "%s is heard up to position %d".formatted(stream, position),
                atMost,
                () -> subscriptions.of(stream).filter(s -> s.position() >= position).isPresent());
        Waiting.until(
                "%s is acted on up to position %d".formatted(stream, position),
                atMost.minusNanos(System.nanoTime() - start),
                () ->
                        !hasReception()
                                || processors.covers(
                                        RECEPTION,
                                        EventStoreReceiver.aggregateOf(stream),
                                        position));
    }

    private boolean hasReception() {
        return processors.states().stream().anyMatch(state -> state.name().equals(RECEPTION));
    }
}
