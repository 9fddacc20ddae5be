package org.essaim.contract;

/** Why funding stopped: no use in time (R62), or no report from the division (R64). */
public enum StopReason {
    NOT_USED,
    SILENCE
}
