package org.essaim.runtime.store;

import module java.base;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;

/**
 * The time by which one processor renews its claim and stores how far it has skipped events. While
 * the other nodes know that this one is there, it moves in steps: once, a few seconds after
 * something has happened, and not at all while nothing happens.
 */
final class ClaimClock extends Clock {

    /** From what happens to the step: what follows from it has happened by then. */
    private static final long STEP = TimeUnit.SECONDS.toNanos(3);

    /** What happens so shortly before a step may not be handled by then, and calls for another. */
    private static final long SHORTLY = TimeUnit.SECONDS.toNanos(1);

    private final Configuration axon;
    private final NodePresence presence;
    private final Supplier<Duration> atRest;
    private List<StreamingEventProcessor> processors;
    private Instant shown = GenericEventMessage.clock.instant();
    private long lastRunning = System.nanoTime();
    private long lastStep = lastRunning;
    private OptionalLong nextStep = OptionalLong.empty();

    /**
     * @param atRest how long there has been nothing new to read
     */
    ClaimClock(Configuration axon, NodePresence presence, Supplier<Duration> atRest) {
        this.axon = axon;
        this.presence = presence;
        this.atRest = atRest;
    }

    /**
     * For how long it certainly stands still; nothing while it runs, empty until something happens.
     */
    synchronized Optional<Duration> stillFor() {
        long now = System.nanoTime();
        if (move(now)) {
            return Optional.of(Duration.ZERO);
        }
        return nextStep.stream()
                .mapToObj(step -> Duration.ofNanos(Math.max(0, step - now)))
                .findFirst();
    }

    @Override
    public synchronized Instant instant() {
        move(System.nanoTime());
        return shown;
    }

    /** Whether it runs. */
    private boolean move(long now) {
        boolean runs = !presence.isKnown() || !allAreCaughtUp();
        if (runs) {
            lastRunning = now;
            step(now);
        } else if (nextStep.isEmpty() && lastActivity(now) - lastStep > -SHORTLY) {
            nextStep = OptionalLong.of(now + STEP);
        } else if (nextStep.isPresent() && now - nextStep.getAsLong() >= 0) {
            step(now);
        }
        return runs;
    }

    private void step(long now) {
        shown = GenericEventMessage.clock.instant();
        lastStep = now;
        nextStep = OptionalLong.empty();
    }

    private long lastActivity(long now) {
        return Math.max(lastRunning, now - atRest.get().toNanos());
    }

    /** One that has no claim must go on asking for it. */
    private boolean allAreCaughtUp() {
        for (StreamingEventProcessor each : processors()) {
            Collection<EventTrackerStatus> segments = each.processingStatus().values();
            if (segments.isEmpty() || !segments.stream().allMatch(EventTrackerStatus::isCaughtUp)) {
                return false;
            }
        }
        return true;
    }

    /** Listed once: Axon collects them from all its modules each time that it is asked. */
    private List<StreamingEventProcessor> processors() {
        if (processors == null) {
            processors =
                    axon.eventProcessingConfiguration().eventProcessors().values().stream()
                            .filter(StreamingEventProcessor.class::isInstance)
                            .map(StreamingEventProcessor.class::cast)
                            .toList();
        }
        return processors;
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
