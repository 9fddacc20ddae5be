package org.essaim.runtime.store;

import module java.base;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;

/**
 * The time by which processors renew their claims and store how far they have skipped events. It
 * stands still where that would change nothing: while the other nodes know that this one is there,
 * and its processors have had nothing to read for a while.
 */
final class ClaimClock extends Clock {

    /** Long enough to store where each processor is, after the last event. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(4);

    private final Configuration axon;
    private final NodePresence presence;
    private final Supplier<Duration> atRest;
    private volatile long lastBusy = System.nanoTime();

    /**
     * @param atRest how long there has been nothing new to read
     */
    ClaimClock(Configuration axon, NodePresence presence, Supplier<Duration> atRest) {
        this.axon = axon;
        this.presence = presence;
        this.atRest = atRest;
    }

    /** Whether it stands still. */
    boolean isStill() {
        return still().isPositive();
    }

    @Override
    public Instant instant() {
        Duration still = still();
        Instant instant = GenericEventMessage.clock.instant();
        return still.isPositive() ? instant.minus(still) : instant;
    }

    /** For how long; not positive while it runs. */
    private Duration still() {
        long now = System.nanoTime();
        if (!presence.isKnown() || !allAreCaughtUp()) {
            lastBusy = now;
        }
        Duration resting = Duration.ofNanos(now - lastBusy);
        Duration quiet = atRest.get();
        return (quiet.compareTo(resting) < 0 ? quiet : resting).minus(AFTERWARDS);
    }

    /** One that has no claim must go on asking for it. */
    private boolean allAreCaughtUp() {
        return axon.eventProcessingConfiguration().eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .map(StreamingEventProcessor::processingStatus)
                .allMatch(ClaimClock::isCaughtUp);
    }

    private static boolean isCaughtUp(Map<Integer, EventTrackerStatus> segments) {
        return !segments.isEmpty()
                && segments.values().stream().allMatch(EventTrackerStatus::isCaughtUp);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants have no zone");
    }
}
