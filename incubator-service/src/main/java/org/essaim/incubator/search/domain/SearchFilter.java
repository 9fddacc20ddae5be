package org.essaim.incubator.search.domain;

import org.essaim.contract.IrritantCategory;

/**
 * What is looked for; each that is null narrows nothing.
 *
 * @param q words, in French or English, with or without accents; {@code "a phrase"}, {@code or} and
 *     {@code -without} mean what they do elsewhere
 * @param used whether somebody outside the team was measured to use it (R51)
 * @param stopped whether its funding is stopped (R62)
 * @param adoptable whether the board generalized it, so that others may adopt it (R71, R73)
 */
public record SearchFilter(
        String q,
        SearchKind kind,
        String division,
        SearchStage stage,
        IrritantCategory category,
        Boolean used,
        Boolean stopped,
        Boolean adoptable) {

    /** Without blanks around what is written; what is blank narrows nothing. */
    public SearchFilter {
        q = written(q);
        division = written(division);
    }

    private static String written(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether anything narrows it. */
    public boolean isNarrowed() {
        return !equals(new SearchFilter(null, null, null, null, null, null, null, null));
    }
}
