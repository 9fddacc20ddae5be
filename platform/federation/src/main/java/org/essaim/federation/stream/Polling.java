package org.essaim.federation.stream;

import module java.base;

/** Asks again and again until something holds, and not for ever. */
final class Polling {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private Polling() {}

    /**
     * @throws NotYetException when the time is up
     */
    static void until(String what, Duration atMost, BooleanSupplier holds) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                throw new NotYetException("not within %s: %s".formatted(atMost, what));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
