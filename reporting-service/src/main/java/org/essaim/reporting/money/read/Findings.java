package org.essaim.reporting.money.read;

/** The findings of a division. */
public record Findings(
        String division, long opened, long answered, long explained, long upheld, long withdrawn) {}
