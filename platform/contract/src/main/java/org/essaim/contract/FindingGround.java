package org.essaim.contract;

/** The ground of a finding about an expense (R96). */
public enum FindingGround {
    /** There is no proof that it was spent, or on what. */
    UNPROVEN,
    /** The amount, the unit or the day is not what was spent. */
    MISSTATED,
    /** It serves something other than the initiative. */
    FOREIGN,
    /** It pays for running an incubator (R05). */
    RUNNING_COST,
    /** One round was split into two (R26), or half a day a week was exceeded (R25). */
    SPLIT,
    /** Whoever spent it has an interest in whoever was paid. */
    INTEREST,
    /** As the text of the finding explains. */
    OTHER
}
