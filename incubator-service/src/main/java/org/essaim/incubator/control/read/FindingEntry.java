package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.incubator.control.domain.ControlItem;

/**
 * A finding as pages list it (R96).
 *
 * @param expenseId null where it is about evidence
 * @param evidenceId null where it is about an expense
 * @param title of the initiative, or null while it is not disclosed
 * @param openedBy the controller, or null where that was not kept yet
 * @param dueOn the day by which it is to be closed (R95)
 * @param answeredOn the day of the first answer, or null
 * @param outcome null while it is open
 */
public record FindingEntry(
        UUID findingId,
        UUID expenseId,
        UUID evidenceId,
        DivisionId division,
        InitiativeId initiative,
        String title,
        FindingGround ground,
        PersonId openedBy,
        LocalDate openedOn,
        LocalDate dueOn,
        boolean overdue,
        LocalDate answeredOn,
        LocalDate closedOn,
        FindingOutcome outcome) {

    /** What it is about. */
    public ControlItem item() {
        return evidenceId == null
                ? ControlItem.expense(division, expenseId)
                : ControlItem.evidence(division, evidenceId);
    }

    /** What the initiative is called, or the id that it has in its division. */
    public String name() {
        return title == null ? initiative.value() : title;
    }
}
