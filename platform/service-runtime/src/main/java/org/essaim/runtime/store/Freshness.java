package org.essaim.runtime.store;

import module java.base;

import org.essaim.eventstore.CommitOrderToken;

/** Projections follow a command a moment later; whoever has to see what it did waits for them. */
public final class Freshness {

    private static final Duration MOST = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(10);

    /** What happened may make something else happen: so often the end of the store moves on. */
    private static final int REACTIONS = 3;

    private final Processors processors;

    Freshness(Processors processors) {
        this.processors = processors;
    }

    /**
     * Waits, two seconds at most, until lists and pages show all that is committed now and what
     * follows from it.
     *
     * @return whether they do
     */
    public boolean await() {
        long start = System.nanoTime();
        CommitOrderToken shown = CommitOrderToken.START;
        for (int reaction = 0; reaction < REACTIONS; reaction++) {
            CommitOrderToken end = processors.end();
            if (end.equals(shown)) {
                return true;
            }
            while (!processors.allCover(end)) {
                if (System.nanoTime() - start > MOST.toNanos()) {
                    return false;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            shown = end;
        }
        return true;
    }
}
