package org.essaim.contract;

/** The stages of an initiative, in their only direction (R80). */
public enum Stage {
    IDEA,
    PILOT,
    GROWTH,
    CONSOLIDATION,
    INTEGRATED
}
