package org.essaim.contract;

/** Why a stop was revoked: late evidence of timely use, or a reversed expense (R67). */
public enum ReinstatementReason {
    EVIDENCE,
    REVERSAL
}
