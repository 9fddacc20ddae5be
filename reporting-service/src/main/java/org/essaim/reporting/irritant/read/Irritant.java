package org.essaim.reporting.irritant.read;

import module java.base;

import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Recurrence;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.web.SortKey;

/**
 * What hurts whom, how often (R90), and what became of it (R91). Texts are absent where they were
 * redacted or never disclosed.
 *
 * @param hurts what hurts whom, or null
 * @param zone where, or null
 * @param felt how many reported or corroborated it; absent where they are fewer than 5 (R100)
 * @param resolvedOn the day from which it hurts no longer, or absent
 * @param initiatives launched for it, or for what goes on as it
 */
public record Irritant(
        String division,
        UUID irritantId,
        String hurts,
        String zone,
        IrritantCategory category,
        Recurrence recurrence,
        LocalDate reportedOn,
        LocalDate knownOn,
        Integer felt,
        LocalDate resolvedOn,
        long initiatives) {

    public Irritant {
        felt = SmallCells.shown(felt);
    }

    /** What they are ordered by, the latest first. */
    public String key() {
        return SortKey.of(reportedOn, division, irritantId);
    }
}
