package org.essaim.incubator.search.domain;

/** How far an initiative is: one of R80's stages, or closed. */
public enum SearchStage {
    IDEA,
    PILOT,
    GROWTH,
    CONSOLIDATION,
    INTEGRATED,
    CLOSED
}
