package org.essaim.federation.stream;

import java.time.Duration;
import org.essaim.runtime.store.Processors;
import org.essaim.stream.Subscriptions;

/** How far what another service published has been acted on here. */
public final class ConsumptionProgress {

    /** The processing group whose handlers turn messages into commands. */
    public static final String RECEPTION = "reception";

    private final Subscriptions subscriptions;
    private final Processors processors;

    ConsumptionProgress(Subscriptions subscriptions, Processors processors) {
        this.subscriptions = subscriptions;
        this.processors = processors;
    }

    /**
     * Waits until the processing group {@value #RECEPTION} has handled everything of that stream up
     * to the position; what is addressed to others counts as handled.
     *
     * @throws NotYetException when the time is up
     */
    public void await(String stream, long position, Duration atMost) {
        long start = System.nanoTime();
        Polling.until(
                "%s is ingested up to position %d".formatted(stream, position),
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
