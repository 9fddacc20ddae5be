package org.essaim.contract;

/** The stages of an initiative, in their order; none goes back (R80). */
public enum Stage {
    IDEA,
    PILOT,
    GROWTH,
    CONSOLIDATION,
    INTEGRATED
}
