package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What was done about an expense or evidence after the fact. */
public sealed interface ControlEvent {

    DivisionId division();

    InitiativeId initiative();

    /** The expense that it is about; null where it is about evidence. */
    UUID expenseId();

    /** The evidence that it is about; null where it is about an expense. */
    UUID evidenceId();

    /** What it is about. */
    default ControlItem item() {
        return evidenceId() == null
                ? ControlItem.expense(division(), expenseId())
                : ControlItem.evidence(division(), evidenceId());
    }

    /** A controller has it in hand. */
    @StoredAs("control.taken")
    record Taken(
            DivisionId division,
            InitiativeId initiative,
            UUID expenseId,
            UUID evidenceId,
            PersonId controller,
            LocalDate takenOn)
            implements ControlEvent {}

    /** Whoever had it in hand has it no more. */
    @StoredAs("control.given-back")
    record GivenBack(
            DivisionId division,
            InitiativeId initiative,
            UUID expenseId,
            UUID evidenceId,
            PersonId controller,
            LocalDate givenBackOn)
            implements ControlEvent {}

    /** Looked at, and nothing found. */
    @StoredAs("control.looked-at")
    record LookedAt(
            DivisionId division,
            InitiativeId initiative,
            UUID expenseId,
            UUID evidenceId,
            PersonId controller,
            LocalDate lookedOn)
            implements ControlEvent {}

    /**
     * Something was found; the division is asked (R96).
     *
     * @param dueOn the day by which it is to be closed (R95); null where that was not recorded yet
     */
    @StoredAs("control.finding-opened")
    record FindingOpened(
            DivisionId division,
            InitiativeId initiative,
            UUID expenseId,
            UUID evidenceId,
            UUID findingId,
            FindingGround ground,
            FreeText remark,
            PersonId controller,
            LocalDate openedOn,
            LocalDate dueOn)
            implements ControlEvent {

        /** The day by which it is to be closed, also of one that was opened without. */
        public LocalDate due() {
            return dueOn == null ? Finding.dueOn(openedOn) : dueOn;
        }
    }

    /** The division answered. */
    @StoredAs("control.finding-answered")
    record FindingAnswered(
            DivisionId division,
            InitiativeId initiative,
            UUID expenseId,
            UUID evidenceId,
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
            UUID evidenceId,
            UUID findingId,
            FindingOutcome outcome,
            FreeText remark,
            PersonId controller,
            LocalDate closedOn)
            implements ControlEvent {}
}
