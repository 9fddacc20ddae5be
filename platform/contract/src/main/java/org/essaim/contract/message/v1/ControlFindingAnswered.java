package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/**
 * The division answered a finding, at the centre, where the text of the answer stays (R96).
 *
 * @param expenseId what the finding is about; absent where it is about evidence
 * @param evidenceId what the finding is about; absent where it is about an expense
 */
@MessageType("control.finding-answered.v1")
public record ControlFindingAnswered(
        DivisionId division,
        InitiativeId initiative,
        UUID findingId,
        @OrNull UUID expenseId,
        @OrNull UUID evidenceId,
        LocalDate answeredOn)
        implements CentreMessage {}
