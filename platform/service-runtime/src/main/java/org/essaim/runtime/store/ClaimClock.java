package org.essaim.runtime.store;

import module java.base;

import org.axonframework.eventhandling.GenericEventMessage;

/**
 * The time by which one processor renews its claim and stores how far it has skipped events. While
 * the other nodes know that this one is there, it moves in steps: once, a while after something has
 * happened, and not at all while nothing happens.
 */
final class ClaimClock extends Clock {

    /** From what happens to the step: what follows from it has happened by then. */
    static final Duration STEP = Duration.ofSeconds(3);

    /**
     * The same where no other node is. What is lost with this one was skipped, and is skipped once
     * more by its successor.
     */
    static final Duration STEP_ALONE = Duration.ofMinutes(1);

    /** What happens so shortly before a step may not be handled by then, and calls for another. */
    private static final long SHORTLY = TimeUnit.SECONDS.toNanos(1);

    private final BooleanSupplier caughtUp;
    private final NodePresence presence;
    private final Supplier<Duration> atRest;
    private final LongSupplier nanoTime;
    private Instant shown = GenericEventMessage.clock.instant();
    private long lastRunning;
    private long lastStep;

    /** When what the next step stores has happened; empty where that step is not needed. */
    private OptionalLong happened = OptionalLong.empty();

    /**
     * @param caughtUp whether all processors of this node have their claims, and have come to the
     *     end: one that has no claim must go on asking for it
     * @param atRest how long there has been nothing new to read
     * @param nanoTime of the machine
     */
    ClaimClock(
            BooleanSupplier caughtUp,
            NodePresence presence,
            Supplier<Duration> atRest,
            LongSupplier nanoTime) {
        this.caughtUp = caughtUp;
        this.presence = presence;
        this.atRest = atRest;
        this.nanoTime = nanoTime;
        this.lastRunning = nanoTime.getAsLong();
        this.lastStep = lastRunning;
    }

    /**
     * For how long it certainly stands still; nothing while it runs, empty until something happens.
     */
    synchronized Optional<Duration> stillFor() {
        long now = nanoTime.getAsLong();
        if (move(now)) {
            return Optional.of(Duration.ZERO);
        }
        return happened.stream()
                .mapToObj(since -> Duration.ofNanos(Math.max(0, since + untilStep() - now)))
                .findFirst();
    }

    @Override
    public synchronized Instant instant() {
        move(nanoTime.getAsLong());
        return shown;
    }

    /** Whether it runs. */
    private boolean move(long now) {
        boolean runs = !presence.isKnown() || !caughtUp.getAsBoolean();
        if (runs) {
            lastRunning = now;
            step(now);
        } else if (happened.isEmpty() && lastActivity(now) - lastStep > -SHORTLY) {
            happened = OptionalLong.of(now);
        } else if (happened.isPresent() && now - happened.getAsLong() >= untilStep()) {
            step(now);
        }
        return runs;
    }

    /** How far it has come is stored soon, as whoever waits for that goes by what is stored. */
    private long untilStep() {
        boolean ran = lastRunning == lastStep;
        return (presence.isAlone() && !ran ? STEP_ALONE : STEP).toNanos();
    }

    private void step(long now) {
        shown = GenericEventMessage.clock.instant();
        lastStep = now;
        happened = OptionalLong.empty();
    }

    private long lastActivity(long now) {
        return Math.max(lastRunning, now - atRest.get().toNanos());
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
