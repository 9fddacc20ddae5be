package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.InitiativeId;

/**
 * A controller closed a finding (R96); nothing that was recorded has changed (R95).
 *
 * @param expenseId what the finding is about; absent where it is about evidence
 * @param evidenceId what the finding is about; absent where it is about an expense
 */
@MessageType("control.finding-closed.v1")
public record ControlFindingClosed(
        DivisionId division,
        InitiativeId initiative,
        UUID findingId,
        @OrNull UUID expenseId,
        @OrNull UUID evidenceId,
        FindingOutcome outcome,
        LocalDate closedOn)
        implements CentreMessage {}
