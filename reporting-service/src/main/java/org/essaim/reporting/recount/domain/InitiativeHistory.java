package org.essaim.reporting.recount.domain;

import module java.base;

import org.essaim.reporting.facts.domain.Sum;

/**
 * All that is known of one initiative by the two days of a question.
 *
 * @param launchedOn null where its launch has not arrived yet
 * @param endedOn the day it was closed or integrated, or null
 * @param closedOn the day it was closed, or null
 * @param measures those of one day in the order in which they were published
 * @param firstGrants what its launch gave it
 */
public record InitiativeHistory(
        String division,
        String initiative,
        LocalDate launchedOn,
        LocalDate endedOn,
        LocalDate closedOn,
        List<PastExpense> expenses,
        List<PastMeasure> measures,
        List<Sum> firstGrants) {

    public InitiativeHistory {
        expenses = List.copyOf(expenses);
        measures = List.copyOf(measures);
        firstGrants = List.copyOf(firstGrants);
    }

    /** Whether any of its measures was withdrawn. */
    boolean withdrawn() {
        for (PastMeasure measure : measures) {
            if (!measure.stands()) {
                return true;
            }
        }
        return false;
    }
}
