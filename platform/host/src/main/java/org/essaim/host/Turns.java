package org.essaim.host;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets those that run go first: a service starts only while virtual threads, which do the work of
 * all others, soon have their turn. Without it a host that brings many up keeps the first ones from
 * the processor for so long that they lose their leases, and what they then do again takes it from
 * all (decision 0140).
 */
final class Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final Duration LATE = Duration.ofSeconds(1);

    /** However busy the others are, each starts. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    /**
     * Returns once a virtual thread that is started now runs in time.
     *
     * @param name of who waits
     * @param wanted false ends the waiting
     */
    void await(String name, BooleanSupplier wanted) {
        long began = System.nanoTime();
        boolean said = false;
        while (wanted.getAsBoolean()
                && System.nanoTime() - began < AT_MOST.toNanos()
                && !isInTime()) {
            if (!said) {
                LOG.info("{} starts later: those that run have no time to spare", name);
                said = true;
            }
        }
    }

    private static boolean isInTime() {
        try {
            return Thread.ofVirtual().name("turn").start(() -> {}).join(LATE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
