package org.essaim.reporting.recount.domain;

import module java.base;

/**
 * Users on a day.
 *
 * @param proven more than a declaration
 * @param position in the stream of its division
 * @param withdrawal null while it stands
 * @param invented that there were users is real, how many is not
 */
public record PastMeasure(
        UUID evidenceId,
        LocalDate measuredOn,
        int users,
        boolean proven,
        long position,
        PastWithdrawal withdrawal,
        boolean invented) {

    boolean stands() {
        return withdrawal == null;
    }

    /** Whether both stood at one time, so that they could be compared. */
    boolean stoodWith(PastMeasure other) {
        return stoodAt(other.position) && other.stoodAt(position);
    }

    private boolean stoodAt(long when) {
        return withdrawal == null || withdrawal.position() > when;
    }

    /** The same, as it is now; null leaves it standing. */
    public PastMeasure withdrawn(PastWithdrawal now) {
        return new PastMeasure(evidenceId, measuredOn, users, proven, position, now, invented);
    }

    /**
     * From that day on a measure proves nothing (R53).
     *
     * @param position in the stream of its division
     */
    public record PastWithdrawal(LocalDate on, long position) {}
}
