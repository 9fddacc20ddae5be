package org.essaim.runtime.store;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How carefully one processor works. Usually a batch is handled as a whole, which is fast; after a
 * failure each event is handled behind a savepoint of its own for a while, which isolates the event
 * that fails from the others.
 */
final class ProcessorMode {

    /** Events that are handled carefully after a failure: a few batches. */
    private static final int A_WHILE = 1_000;

    /** Failures of the moment after which it is blamed on the event after all. */
    private static final int MOST_ATTEMPTS = 8;

    private final AtomicInteger carefulEvents = new AtomicInteger();
    private String failing;
    private int attempts;

    void somethingFailed() {
        carefulEvents.set(A_WHILE);
    }

    /** To be called once an event. */
    boolean isCareful() {
        return carefulEvents.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    /** Whether this event has failed so often that the moment cannot be the reason. */
    synchronized boolean isExhausted(String eventId) {
        attempts = eventId.equals(failing) ? attempts + 1 : 1;
        failing = eventId;
        return attempts >= MOST_ATTEMPTS;
    }
}
