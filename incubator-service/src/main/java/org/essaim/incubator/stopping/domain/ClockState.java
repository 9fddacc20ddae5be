package org.essaim.incubator.stopping.domain;

/** What became of it. */
public enum ClockState {
    /** Nobody has used it yet, and there is still time. */
    RUNS,
    /** Use within the window is known (R61). */
    REDEEMED,
    /** The expense was reversed: it has no clock (R61). */
    REVERSED,
    /** The initiative was closed or integrated in time (R68). */
    ENDED,
    /**
     * The last day is over and no use is known: funding stops once all has been read (R62, R64).
     */
    STRUCK
}
