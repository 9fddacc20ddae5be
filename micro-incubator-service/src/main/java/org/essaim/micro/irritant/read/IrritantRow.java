package org.essaim.micro.irritant.read;

import module java.base;

/**
 * One irritant.
 *
 * @param hurts what hurts whom, or {@code [redacted]} (R100)
 * @param corroborations how many others feel it too (R91)
 * @param mergedInto the one that it goes on as, or null
 * @param resolvedOn or null while it hurts
 * @param nearness to what was typed, in millionths; 0 where nothing was
 */
public record IrritantRow(
        UUID irritant,
        String category,
        String recurrence,
        String hurts,
        String zone,
        List<String> tags,
        int corroborations,
        LocalDate reportedOn,
        UUID mergedInto,
        LocalDate resolvedOn,
        int nearness) {}
