package org.essaim.contract;

/** Why a stop no longer stands (R67). */
public enum ReinstatementReason {
    /** Use was measured in time and recorded late. */
    EVIDENCE,
    /** The expense was reversed. */
    REVERSAL,
    /** The initiative had ended in time, which the centre learnt after a silence (R68). */
    ENDED
}
