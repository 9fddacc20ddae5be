package org.essaim.contract;

/** Why unspent money went back to the envelope (R29, R65). */
public enum ReleaseCause {
    TERM,
    CLOSED,
    INTEGRATED,
    STOPPED
}
