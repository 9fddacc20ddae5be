package org.essaim.contract;

/** What a controller found about an expense, in a word that can be counted (R96). */
public enum FindingGround {
    /** Nothing shows that it was spent, or on what. */
    UNPROVEN,
    /** The amount, the unit or the day is not what was spent. */
    MISSTATED,
    /** It serves something else than the initiative. */
    FOREIGN,
    /** It pays for running an incubator (R05). */
    RUNNING_COST,
    /** One round was made two (R26), or half a day a week exceeded (R25). */
    SPLIT,
    /** Who spent gains from whom was paid. */
    INTEREST,
    /** What the text of the finding says. */
    OTHER
}
