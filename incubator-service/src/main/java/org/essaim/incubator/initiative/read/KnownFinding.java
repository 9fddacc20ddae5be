package org.essaim.incubator.initiative.read;

import module java.base;

/**
 * What control found about it (R96); the texts stand in the file of what it is about.
 *
 * @param expenseId what it is about; null where it is about evidence
 * @param evidenceId what it is about; null where it is about an expense
 * @param closedOn null while it is open
 * @param outcome null while it is open
 */
public record KnownFinding(
        UUID findingId,
        UUID expenseId,
        UUID evidenceId,
        String ground,
        LocalDate openedOn,
        LocalDate dueOn,
        LocalDate closedOn,
        String outcome) {}
