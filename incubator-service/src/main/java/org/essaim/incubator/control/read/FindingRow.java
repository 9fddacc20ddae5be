package org.essaim.incubator.control.read;

import module java.base;

/**
 * A finding as lists show it; its texts stand in the file of its expense (R96).
 *
 * @param dueOn the day by which it is to be closed (R95)
 * @param overdue whether it is open, and that day is over
 * @param answeredOn the day of the first answer, or null
 * @param outcome null while it is open
 */
public record FindingRow(
        UUID findingId,
        UUID expenseId,
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
