package org.essaim.contract;

/** What the board decided (R02, R71). */
public enum BoardOutcome {
    /** The product is proposed to the divisions where it is relevant. */
    GENERALIZE,
    /** The case comes back on a review date. */
    NOT_YET,
    /** A motion that is not a case was carried. */
    CARRIED,
    /** A motion that is not a case was rejected. */
    REJECTED
}
