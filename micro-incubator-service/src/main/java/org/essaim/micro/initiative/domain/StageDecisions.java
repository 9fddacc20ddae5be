package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Flag;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.LifecycleCommand.AnswerChecklist;
import org.essaim.micro.initiative.domain.LifecycleCommand.EnterStage;
import org.essaim.micro.initiative.domain.LifecycleCommand.Pause;
import org.essaim.micro.initiative.domain.LifecycleCommand.Revive;

/**
 * An initiative goes forward from stage to stage, and some stages ask for something (R80, R81). A
 * paused one is dormant until it is revived; the clocks of its expenses run on (R83).
 */
final class StageDecisions {

    private StageDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> enter(
            EnterStage c, RunningInitiative state, Circumstances at) {
        Lifecycle lifecycle = state.lifecycle();
        Stage from = lifecycle.stage();
        return Days.check(c.enteredOn(), at, state)
                .refuseIf(
                        lifecycle.isDormant() && !c.provenance().imported(),
                        () -> new LifecycleRefusal.Dormant(lifecycle.dormantSince()))
                .refuseIf(
                        c.stage().compareTo(from) <= 0,
                        () -> new LifecycleRefusal.NotForward(from, c.stage()))
                .refuseIf(
                        c.stage() == Stage.INTEGRATED,
                        () -> new LifecycleRefusal.IntegrationNeeded(c.initiative()))
                .and(c.provenance().imported() ? used(c, state, at) : gates(c.stage(), state, at))
                .accept(
                        () ->
                                new LifecycleEvent.StageEntered(
                                        c.initiative(),
                                        c.entryId(),
                                        from,
                                        c.stage(),
                                        c.enteredOn(),
                                        c.person(),
                                        lifecycle.skipsTo(c.stage())
                                                ? c.provenance().flags(Flag.SKIPPED_STAGE)
                                                : c.provenance().flags()));
    }

    /** An import tells nothing of checklists. */
    private static Checks<InitiativeRefusal> used(
            EnterStage c, RunningInitiative state, Circumstances at) {
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        c.stage() == Stage.GROWTH && !state.evidence().isUsedProduct(at.policy()),
                        () -> new LifecycleRefusal.NotUsedYet(c.initiative()));
    }

    /** A point that is answered again has both answers: nothing is overwritten. */
    static Decision<InitiativeEvent, InitiativeRefusal> answer(
            AnswerChecklist c, RunningInitiative state, Circumstances at) {
        return Days.check(c.answeredOn(), at, state)
                .accept(
                        () ->
                                new LifecycleEvent.ChecklistAnswered(
                                        c.initiative(),
                                        c.entryId(),
                                        c.point(),
                                        c.answer().reference(),
                                        c.answeredOn(),
                                        c.person()));
    }

    /** What a stage asks for, and every stage that is skipped on the way there (R81). */
    static Checks<InitiativeRefusal> gates(Stage to, RunningInitiative state, Circumstances at) {
        Lifecycle lifecycle = state.lifecycle();
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        lifecycle.passes(Stage.GROWTH, to)
                                && !state.evidence().isUsedProduct(at.policy()),
                        () -> new LifecycleRefusal.NotUsedYet(state.initiative()))
                .refuseIf(
                        lifecycle.passes(Stage.CONSOLIDATION, to)
                                && !lifecycle.unanswered().isEmpty(),
                        () -> new LifecycleRefusal.ChecklistsMissing(lifecycle.unanswered()));
    }

    static Decision<InitiativeEvent, InitiativeRefusal> pause(
            Pause c, RunningInitiative state, Circumstances at) {
        LocalDate since = state.lifecycle().dormantSince();
        return Days.check(c.pausedOn(), at, state)
                .refuseIf(c.reason() == null, LifecycleRefusal.PauseWithoutReason::new)
                .refuseIf(since != null, () -> new LifecycleRefusal.PausedAlready(since))
                .accept(
                        () ->
                                new LifecycleEvent.Paused(
                                        c.initiative(),
                                        c.entryId(),
                                        c.reason().reference(),
                                        c.pausedOn(),
                                        c.person()));
    }

    /** A revival goes back or stays; forward is the usual way, with its gates (R80, R81). */
    static Decision<InitiativeEvent, InitiativeRefusal> revive(
            Revive c, RunningInitiative state, Circumstances at) {
        Stage from = state.lifecycle().stage();
        Stage stage = c.stage() == null ? from : c.stage();
        LocalDate since = state.lifecycle().dormantSince();
        return Days.check(c.revivedOn(), at, state)
                .refuseIf(since == null, () -> new LifecycleRefusal.NotDormant(c.initiative()))
                .refuseIf(
                        () -> c.revivedOn().isBefore(since),
                        () -> new LifecycleRefusal.RevivalBeforePause(c.revivedOn(), since))
                .refuseIf(c.note() == null, LifecycleRefusal.RevivalWithoutNote::new)
                .refuseIf(
                        stage.compareTo(from) > 0,
                        () -> new LifecycleRefusal.RevivalForward(from, stage))
                .accept(
                        () ->
                                new LifecycleEvent.Revived(
                                        c.initiative(),
                                        c.entryId(),
                                        c.note().reference(),
                                        from,
                                        stage,
                                        c.revivedOn(),
                                        c.person()));
    }
}
