package org.essaim.stream.wire;

import module java.base;

/** Ids and times of control records: none comes twice, and each time is later than the last. */
final class ControlSequence {

    private final InstantSource clock;
    private final String run;
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong lastMicros = new AtomicLong();

    ControlSequence(InstantSource clock) {
        this.clock = clock;
        this.run = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    String nextId() {
        return run + "-" + count.incrementAndGet();
    }

    Instant nextTime() {
        long now = TimeUnit.MILLISECONDS.toMicros(clock.millis());
        long next = lastMicros.accumulateAndGet(now, (last, wanted) -> Math.max(last + 1, wanted));
        return Instant.EPOCH.plus(next, ChronoUnit.MICROS);
    }
}
