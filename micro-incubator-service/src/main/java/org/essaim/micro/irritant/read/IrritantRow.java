package org.essaim.micro.irritant.read;

import module java.base;

import org.essaim.web.SortKey;

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
        int nearness) {

    /** Its place in the list. */
    public String key() {
        return SortKey.of(nearness, corroborations, irritant);
    }
}
