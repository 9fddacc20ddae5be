package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.FindingOutcome;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Decision;

/** Lets controllers take, look, ask and close, and divisions answer (R95, R96). */
public final class ControlDecider {

    private ControlDecider() {}

    /**
     * Refused where the expense has not arrived, a controller is of its division, another has taken
     * what somebody takes or gives back (R95), somebody else than a volunteer of it answers, or a
     * finding is closed already (R96). Who has taken it keeps nobody from looking or asking.
     *
     * @param queued the expense as it arrived, if it has
     */
    public static Decision<ControlEvent, ControlRefusal> decide(
            ControlCommand command,
            ControlState state,
            Optional<QueuedExpense> queued,
            LocalDate today) {
        if (queued.isEmpty()) {
            return Decision.refuse(new ControlRefusal.NotArrived(command.expense().expenseId()));
        }
        QueuedExpense expense = queued.get();
        if (command instanceof ControlCommand.OfController c
                && c.controller().isOf(expense.division())) {
            return Decision.refuse(new ControlRefusal.OwnDivision(expense.division()));
        }
        return switch (command) {
            case ControlCommand.Take take -> take(take, state, expense, today);
            case ControlCommand.GiveBack back -> giveBack(back, state, expense, today);
            case ControlCommand.LookAt look -> lookAt(look, state, expense, today);
            case ControlCommand.OpenFinding open -> open(open, state, expense, today);
            case ControlCommand.Answer answer -> answer(answer, state, expense, today);
            case ControlCommand.CloseFinding close -> close(close, state, expense, today);
        };
    }

    private static Decision<ControlEvent, ControlRefusal> take(
            ControlCommand.Take take, ControlState state, QueuedExpense expense, LocalDate today) {
        PersonId person = take.controller().person();
        if (state.isHeldByAnotherThan(person)) {
            return takenByAnother(state);
        }
        return state.hold() != null
                ? Decision.alreadyDone()
                : Decision.accept(
                        new ControlEvent.Taken(
                                expense.division(),
                                expense.initiative(),
                                expense.expenseId(),
                                person,
                                today));
    }

    private static Decision<ControlEvent, ControlRefusal> giveBack(
            ControlCommand.GiveBack back,
            ControlState state,
            QueuedExpense expense,
            LocalDate today) {
        PersonId person = back.controller().person();
        if (state.isHeldByAnotherThan(person)) {
            return takenByAnother(state);
        }
        return state.hold() == null
                ? Decision.alreadyDone()
                : Decision.accept(
                        new ControlEvent.GivenBack(
                                expense.division(),
                                expense.initiative(),
                                expense.expenseId(),
                                person,
                                today));
    }

    private static Decision<ControlEvent, ControlRefusal> takenByAnother(ControlState state) {
        return Decision.refuse(
                new ControlRefusal.TakenByAnother(state.hold().by(), state.hold().since()));
    }

    private static Decision<ControlEvent, ControlRefusal> lookAt(
            ControlCommand.LookAt look,
            ControlState state,
            QueuedExpense expense,
            LocalDate today) {
        if (state.lookedAtBy().contains(look.controller().person())) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new ControlEvent.LookedAt(
                        expense.division(),
                        expense.initiative(),
                        expense.expenseId(),
                        look.controller().person(),
                        today));
    }

    private static Decision<ControlEvent, ControlRefusal> open(
            ControlCommand.OpenFinding open,
            ControlState state,
            QueuedExpense expense,
            LocalDate today) {
        if (state.findings().containsKey(open.findingId())) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new ControlEvent.FindingOpened(
                        expense.division(),
                        expense.initiative(),
                        expense.expenseId(),
                        open.findingId(),
                        open.ground(),
                        open.remark().reference(),
                        open.controller().person(),
                        today,
                        Finding.dueOn(today)));
    }

    private static Decision<ControlEvent, ControlRefusal> answer(
            ControlCommand.Answer answer,
            ControlState state,
            QueuedExpense expense,
            LocalDate today) {
        if (!expense.division().equals(answer.division()) || !answer.volunteer()) {
            return Decision.refuse(new ControlRefusal.AnswerOfAnother(expense.division()));
        }
        return switch (state.finding(answer.findingId())) {
            case Finding.Unopened _ ->
                    Decision.refuse(new ControlRefusal.NoSuchFinding(answer.findingId()));
            case Finding finding when finding.answers().contains(answer.answerId()) ->
                    Decision.alreadyDone();
            case Finding.Closed _ -> Decision.refuse(new ControlRefusal.Closed(answer.findingId()));
            case Finding.Open _ ->
                    Decision.accept(
                            new ControlEvent.FindingAnswered(
                                    expense.division(),
                                    expense.initiative(),
                                    expense.expenseId(),
                                    answer.findingId(),
                                    answer.answerId(),
                                    answer.answer().reference(),
                                    answer.person(),
                                    today));
        };
    }

    private static Decision<ControlEvent, ControlRefusal> close(
            ControlCommand.CloseFinding close,
            ControlState state,
            QueuedExpense expense,
            LocalDate today) {
        return switch (state.finding(close.findingId())) {
            case Finding.Unopened _ ->
                    Decision.refuse(new ControlRefusal.NoSuchFinding(close.findingId()));
            case Finding.Closed _ -> Decision.refuse(new ControlRefusal.Closed(close.findingId()));
            case Finding.Open(var answers)
                    when answers.isEmpty() && close.outcome() != FindingOutcome.WITHDRAWN ->
                    Decision.refuse(
                            new ControlRefusal.Unanswered(close.findingId(), close.outcome()));
            case Finding.Open _ ->
                    Decision.accept(
                            new ControlEvent.FindingClosed(
                                    expense.division(),
                                    expense.initiative(),
                                    expense.expenseId(),
                                    close.findingId(),
                                    close.outcome(),
                                    WrittenText.referenceOf(close.remark()),
                                    close.controller().person(),
                                    today));
        };
    }
}
