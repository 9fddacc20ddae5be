package org.essaim.stream.inbox;

import module java.base;

/**
 * Whether an inbox rests before it reads on: after it has read a little of which nothing was for
 * its service alone. What comes meanwhile is then taken at once (decision 0144).
 */
final class Rest {

    private final boolean wanted;
    private final int much;
    private boolean due;

    Rest(InboxSettings settings) {
        this.wanted = settings.rest().isPositive();
        this.much = Math.max(1, settings.batch() / ReadAhead.MANY);
    }

    boolean isDue() {
        return due;
    }

    /** This was read, and is to be ingested. */
    void read(Collection<InspectedBatch> batches) {
        due =
                wanted
                        && !batches.isEmpty()
                        && batches.stream().allMatch(each -> each.records().size() < much);
    }

    /** Something of it was for this service alone. */
    void addressed() {
        due = false;
    }
}
