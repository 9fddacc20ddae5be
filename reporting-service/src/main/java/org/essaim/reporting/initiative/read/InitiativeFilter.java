package org.essaim.reporting.initiative.read;

import org.essaim.contract.IrritantCategory;
import org.essaim.reporting.facts.domain.InitiativeStage;
import org.essaim.reporting.facts.domain.SoughtWords;

/**
 * Which initiatives are looked for; each that is null narrows nothing.
 *
 * @param q words of the title, of what hurt, and of what is tried, was tried and learnt, with or
 *     without accents
 * @param category of the irritant that it was launched for (R90)
 * @param used whether somebody outside the team is proven to use it (R51)
 * @param stopped whether its funding is stopped now (R62)
 * @param adoptable whether the board generalized it, so that others may adopt it (R71)
 */
public record InitiativeFilter(
        String q,
        String division,
        InitiativeStage stage,
        IrritantCategory category,
        Boolean used,
        Boolean stopped,
        Boolean adoptable) {

    /** Narrowed by nothing. */
    public static final InitiativeFilter ALL =
            new InitiativeFilter(null, null, null, null, null, null, null);

    /** What is blank narrows nothing. */
    public InitiativeFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        division = division == null || division.isBlank() ? null : division;
    }

    public boolean isNarrowed() {
        return !equals(ALL);
    }

    public boolean isNarrowedBesidesWords() {
        return !equals(new InitiativeFilter(q, null, null, null, null, null, null));
    }

    SoughtWords words() {
        return SoughtWords.of(q);
    }
}
