package org.essaim.reporting.initiative.domain;

/** Why nothing redeemed an expense in its twelve months (R61). */
public enum MissingEvidence {
    /** Nothing was measured. */
    NOTHING,
    /** It was declared and not measured; a declaration alone proves nothing (R51). */
    DECLARED_ONLY,
    /** It was measured, and too few people used it. */
    TOO_FEW_USERS,
    /** What had proven it was withdrawn (R53). */
    WITHDRAWN
}
