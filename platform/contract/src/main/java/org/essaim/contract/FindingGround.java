package org.essaim.contract;

/** The ground of a finding about an expense or evidence of use (R53, R96). */
public enum FindingGround {
    /** There is no proof that it was spent, or on what, or that it was used. */
    UNPROVEN,
    /** The amount, the unit, the users or the day are not what was spent or measured. */
    MISSTATED,
    /** It serves something other than the initiative. */
    FOREIGN,
    /** It pays for running an incubator (R05). */
    RUNNING_COST,
    /** One round was split into two (R26), or half a day a week was exceeded (R25). */
    SPLIT,
    /** Whoever spent or measured it has an interest in whoever was paid, or in the product. */
    INTEREST,
    /** As the text of the finding explains. */
    OTHER;

    /** Whether evidence of use can show it, of which nothing is paid or granted. */
    public boolean fitsEvidence() {
        return this != RUNNING_COST && this != SPLIT;
    }
}
