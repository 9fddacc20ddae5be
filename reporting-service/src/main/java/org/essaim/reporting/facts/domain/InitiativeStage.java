package org.essaim.reporting.facts.domain;

/** Where an initiative is: its stage (R80), or that it was closed (R84). */
public enum InitiativeStage {
    IDEA,
    PILOT,
    GROWTH,
    CONSOLIDATION,
    INTEGRATED,
    CLOSED
}
