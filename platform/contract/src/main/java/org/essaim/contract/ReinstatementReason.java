package org.essaim.contract;

/** What brought funding back: use measured in time, told late, or the expense reversed (R67). */
public enum ReinstatementReason {
    EVIDENCE,
    REVERSAL
}
