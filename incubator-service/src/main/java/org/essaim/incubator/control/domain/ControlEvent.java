package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What was done about an expense after the fact. */
public sealed interface ControlEvent {

    DivisionId division();

    InitiativeId initiative();

    UUID expenseId();

    /** Which expense it is about. */
    default ExpenseKey expense() {
        return new ExpenseKey(division(), expenseId());
    }

    /** Looked at, and nothing found. */
    @StoredAs("control.looked-at")
    record LookedAt(
            DivisionId division,
            InitiativeId initiative,
            UUID expenseId,
            PersonId controller,
            LocalDate lookedOn)
            implements ControlEvent {}

    /** Something was found; the division is asked (R96). */
    @StoredAs("control.finding-opened")
    record FindingOpened(
            DivisionId division,
            InitiativeId initiative,
            UUID expenseId,
            UUID findingId,
            FindingGround ground,
            FreeText remark,
            PersonId controller,
            LocalDate openedOn)
            implements ControlEvent {}

    /** The division answered. */
    @StoredAs("control.finding-answered")
    record FindingAnswered(
            DivisionId division,
            InitiativeId initiative,
            UUID expenseId,
            UUID findingId,
            UUID answerId,
            FreeText answer,
            PersonId person,
            LocalDate answeredOn)
            implements ControlEvent {}

    /** Nothing more is asked; the remark is null where none was made. */
    @StoredAs("control.finding-closed")
    record FindingClosed(
            DivisionId division,
            InitiativeId initiative,
            UUID expenseId,
            UUID findingId,
            FindingOutcome outcome,
            FreeText remark,
            PersonId controller,
            LocalDate closedOn)
            implements ControlEvent {}
}
