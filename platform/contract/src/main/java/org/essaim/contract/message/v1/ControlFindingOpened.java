package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.InitiativeId;

/**
 * A controller opened a finding about an expense or evidence of use, after the fact (R53, R95,
 * R96): nothing is blocked, and the division is asked to answer. The text of the finding stays at
 * the centre.
 *
 * @param expenseId what it is about; absent where it is about evidence
 * @param evidenceId what it is about; absent where it is about an expense
 * @param dueOn the day by which it is to be closed (R95); absent where that was not said yet
 */
@MessageType("control.finding-opened.v1")
public record ControlFindingOpened(
        DivisionId division,
        InitiativeId initiative,
        UUID findingId,
        @OrNull UUID expenseId,
        @OrNull UUID evidenceId,
        FindingGround ground,
        LocalDate openedOn,
        @OrNull LocalDate dueOn)
        implements CentreMessage {}
