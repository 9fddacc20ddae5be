package org.essaim.incubator.initiative.read;

/** How far an initiative is, as lists show it: one of R80's stages, or closed. */
enum ShownStage {
    IDEA,
    PILOT,
    GROWTH,
    CONSOLIDATION,
    INTEGRATED,
    CLOSED
}
