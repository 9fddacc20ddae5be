package org.essaim.incubator.control.read;

import module java.base;

/**
 * A finding as lists show it; its texts stand in the file of what it is about (R96).
 *
 * @param expenseId what it is about; null where it is about evidence
 * @param evidenceId what it is about; null where it is about an expense
 * @param dueOn the day by which it is to be closed (R95)
 * @param overdue whether it is open, and that day is over
 * @param answeredOn the day of the first answer, or null
 * @param closedOn null while it is open
 * @param outcome null while it is open
 */
public record FindingRow(
        UUID findingId,
        UUID expenseId,
        UUID evidenceId,
        String division,
        String initiative,
        String ground,
        LocalDate openedOn,
        LocalDate dueOn,
        boolean overdue,
        LocalDate answeredOn,
        int answers,
        LocalDate closedOn,
        String outcome) {}
