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
     * Refused where the item has not arrived, a controller is of its division, another has taken
     * what somebody takes or gives back (R95), somebody else than a volunteer of it answers, a
     * finding is closed already, or its ground is none of evidence (R96). Who has taken it keeps
     * nobody from looking or asking.
     *
     * @param queued the expense or evidence as it arrived, if it has
     */
    public static Decision<ControlEvent, ControlRefusal> decide(
            ControlCommand command,
            ControlState state,
            Optional<QueuedItem> queued,
            LocalDate today) {
        if (queued.isEmpty()) {
            return Decision.refuse(notArrived(command.item()));
        }
        QueuedItem item = queued.get();
        if (command instanceof ControlCommand.OfController c
                && c.controller().isOf(item.division())) {
            return Decision.refuse(new ControlRefusal.OwnDivision(item.division()));
        }
        return switch (command) {
            case ControlCommand.Take take -> take(take, state, item, today);
            case ControlCommand.GiveBack back -> giveBack(back, state, item, today);
            case ControlCommand.LookAt look -> lookAt(look, state, item, today);
            case ControlCommand.OpenFinding open -> open(open, state, item, today);
            case ControlCommand.Answer answer -> answer(answer, state, item, today);
            case ControlCommand.CloseFinding close -> close(close, state, item, today);
        };
    }

    private static ControlRefusal notArrived(ControlItem item) {
        return switch (item.kind()) {
            case EXPENSE -> new ControlRefusal.NotArrived(item.id());
            case EVIDENCE -> new ControlRefusal.EvidenceNotArrived(item.id());
        };
    }

    private static Decision<ControlEvent, ControlRefusal> take(
            ControlCommand.Take take, ControlState state, QueuedItem queued, LocalDate today) {
        PersonId person = take.controller().person();
        if (state.isHeldByAnotherThan(person)) {
            return takenByAnother(state);
        }
        return state.hold() != null
                ? Decision.alreadyDone()
                : Decision.accept(
                        new ControlEvent.Taken(
                                queued.division(),
                                queued.initiative(),
                                queued.item().expenseId(),
                                queued.item().evidenceId(),
                                person,
                                today));
    }

    private static Decision<ControlEvent, ControlRefusal> giveBack(
            ControlCommand.GiveBack back, ControlState state, QueuedItem queued, LocalDate today) {
        PersonId person = back.controller().person();
        if (state.isHeldByAnotherThan(person)) {
            return takenByAnother(state);
        }
        return state.hold() == null
                ? Decision.alreadyDone()
                : Decision.accept(
                        new ControlEvent.GivenBack(
                                queued.division(),
                                queued.initiative(),
                                queued.item().expenseId(),
                                queued.item().evidenceId(),
                                person,
                                today));
    }

    private static Decision<ControlEvent, ControlRefusal> takenByAnother(ControlState state) {
        return Decision.refuse(
                new ControlRefusal.TakenByAnother(state.hold().by(), state.hold().since()));
    }

    private static Decision<ControlEvent, ControlRefusal> lookAt(
            ControlCommand.LookAt look, ControlState state, QueuedItem queued, LocalDate today) {
        if (state.lookedAtBy().contains(look.controller().person())) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new ControlEvent.LookedAt(
                        queued.division(),
                        queued.initiative(),
                        queued.item().expenseId(),
                        queued.item().evidenceId(),
                        look.controller().person(),
                        today));
    }

    private static Decision<ControlEvent, ControlRefusal> open(
            ControlCommand.OpenFinding open,
            ControlState state,
            QueuedItem queued,
            LocalDate today) {
        if (state.findings().containsKey(open.findingId())) {
            return Decision.alreadyDone();
        }
        if (queued.item().kind() == ControlItem.Kind.EVIDENCE && !open.ground().fitsEvidence()) {
            return Decision.refuse(new ControlRefusal.GroundOfExpenses(open.ground()));
        }
        return Decision.accept(
                new ControlEvent.FindingOpened(
                        queued.division(),
                        queued.initiative(),
                        queued.item().expenseId(),
                        queued.item().evidenceId(),
                        open.findingId(),
                        open.ground(),
                        open.remark().reference(),
                        open.controller().person(),
                        today,
                        Finding.dueOn(today)));
    }

    private static Decision<ControlEvent, ControlRefusal> answer(
            ControlCommand.Answer answer, ControlState state, QueuedItem queued, LocalDate today) {
        if (!queued.division().equals(answer.division()) || !answer.volunteer()) {
            return Decision.refuse(new ControlRefusal.AnswerOfAnother(queued.division()));
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
                                    queued.division(),
                                    queued.initiative(),
                                    queued.item().expenseId(),
                                    queued.item().evidenceId(),
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
            QueuedItem queued,
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
                                    queued.division(),
                                    queued.initiative(),
                                    queued.item().expenseId(),
                                    queued.item().evidenceId(),
                                    close.findingId(),
                                    close.outcome(),
                                    WrittenText.referenceOf(close.remark()),
                                    close.controller().person(),
                                    today));
        };
    }
}
