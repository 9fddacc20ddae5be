package org.essaim.micro.control.read;

import module java.base;

import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.InitiativeId;

/**
 * What a controller found about an expense or evidence of this division, after the fact (R53, R95,
 * R96). The texts about it stay at the centre, where it is answered too.
 *
 * @param expenseId what it is about; null where it is about evidence
 * @param evidenceId what it is about; null where it is about an expense
 * @param dueOn the day by which it is to be answered and closed (R95)
 * @param overdue whether it is open, and that day is over
 * @param answeredOn the day of the first answer, or null
 * @param closedOn null while it is open
 * @param outcome null while it is open
 */
public record FindingRow(
        UUID findingId,
        InitiativeId initiative,
        UUID expenseId,
        UUID evidenceId,
        FindingGround ground,
        LocalDate openedOn,
        LocalDate dueOn,
        boolean overdue,
        LocalDate answeredOn,
        LocalDate closedOn,
        FindingOutcome outcome) {}
