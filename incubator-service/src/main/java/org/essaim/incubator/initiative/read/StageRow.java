package org.essaim.incubator.initiative.read;

/** How many initiatives of a division are in a stage; there is no row where there are none. */
public record StageRow(String division, String stage, long initiatives) {}
