package org.essaim.micro.initiative.read;

import module java.base;

/**
 * The next demo, as its team announced it.
 *
 * @param at where the division is, or null
 * @param place null where none was said, or where it was redacted (R100)
 */
public record PlannedDemo(UUID planId, LocalDate day, LocalTime at, String place) {}
