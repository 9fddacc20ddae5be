package org.essaim.contract;

/** What the board decided (R02, R71). */
public enum BoardOutcome {
    /** The case is proposed to the divisions where it is relevant. */
    GENERALIZE,
    /** The case comes back on a date of review. */
    NOT_YET,
    /** A question that is no case, carried. */
    CARRIED,
    /** A question that is no case, not carried. */
    REJECTED
}
