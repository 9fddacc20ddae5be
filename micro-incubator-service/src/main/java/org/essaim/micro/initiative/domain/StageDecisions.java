package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Flag;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.LifecycleCommand.EnterStage;
import org.essaim.micro.initiative.domain.LifecycleCommand.Pause;
import org.essaim.micro.initiative.domain.LifecycleCommand.Revive;
import org.essaim.micro.initiative.domain.LifecycleRefusal.Part;

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
                .and(gate(c, state, at))
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

    /** What a stage asks for before it is entered (R81). */
    private static Checks<InitiativeRefusal> gate(
            EnterStage c, RunningInitiative state, Circumstances at) {
        boolean imported = c.provenance().imported();
        Checks<InitiativeRefusal> gate = Checks.none();
        return switch (c.stage()) {
            case IDEA, PILOT -> gate;
            case GROWTH ->
                    gate.refuseIf(
                            !state.evidence().isUsedProduct(at.policy()),
                            () -> new LifecycleRefusal.NotUsedYet(c.initiative()));
            case CONSOLIDATION ->
                    gate.complete(
                            Map.of(
                                    Part.SECURITY_CHECKLIST, imported || c.securityChecked(),
                                    Part.RELIABILITY_CHECKLIST, imported || c.reliabilityChecked()),
                            LifecycleRefusal.ChecklistsMissing::new);
            case INTEGRATED ->
                    gate.refuseIf(
                            true, () -> new LifecycleRefusal.IntegrationNeeded(c.initiative()));
        };
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
