package org.essaim.incubator.initiative.read;

import module java.base;

/**
 * What control found about it (R96); the texts stand in the file of the expense.
 *
 * @param outcome null while it is open
 */
record KnownFinding(
        UUID findingId,
        UUID expenseId,
        String ground,
        LocalDate openedOn,
        LocalDate dueOn,
        LocalDate closedOn,
        String outcome) {}
