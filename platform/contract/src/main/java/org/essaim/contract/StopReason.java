package org.essaim.contract;

/** Why funding stopped: nobody used it in time (R62), or the division fell silent (R64). */
public enum StopReason {
    NOT_USED,
    SILENCE
}
