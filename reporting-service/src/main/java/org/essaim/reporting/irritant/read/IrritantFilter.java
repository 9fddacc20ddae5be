package org.essaim.reporting.irritant.read;

import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Recurrence;
import org.essaim.reporting.facts.domain.SoughtWords;

/**
 * Which irritants are looked for; each that is null narrows nothing.
 *
 * @param q words of what hurts and where, with or without accents
 * @param resolved whether it hurts no longer
 */
public record IrritantFilter(
        String q,
        String division,
        IrritantCategory category,
        Recurrence recurrence,
        Boolean resolved) {

    /** What is blank narrows nothing. */
    public IrritantFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        division = division == null || division.isBlank() ? null : division;
    }

    public boolean isNarrowedBesidesWords() {
        return !equals(new IrritantFilter(q, null, null, null, null));
    }

    SoughtWords words() {
        return SoughtWords.of(q);
    }
}
