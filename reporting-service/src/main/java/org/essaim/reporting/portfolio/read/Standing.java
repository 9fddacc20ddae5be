package org.essaim.reporting.portfolio.read;

/** Where an initiative stands: its stage (R80), or that it ended (R84). Funding plays no part. */
public enum Standing {
    IDEA,
    PILOT,
    GROWTH,
    CONSOLIDATION,
    INTEGRATED,
    CLOSED
}
