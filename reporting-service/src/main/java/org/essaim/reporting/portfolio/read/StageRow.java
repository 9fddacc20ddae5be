package org.essaim.reporting.portfolio.read;

/** How many initiatives of a division stand at one stage; never zero. */
public record StageRow(String division, Standing stage, long initiatives) {}
