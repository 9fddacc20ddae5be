package org.essaim.micro.initiative.domain;

import static org.essaim.micro.initiative.domain.Checks.complete;
import static org.essaim.micro.initiative.domain.Checks.part;
import static org.essaim.micro.initiative.domain.Checks.refuseIf;

import module java.base;

import org.essaim.contract.Flag;
import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.LifecycleCommand.EnterStage;
import org.essaim.micro.initiative.domain.LifecycleCommand.Launch;
import org.essaim.micro.initiative.domain.LifecycleCommand.Pause;
import org.essaim.micro.initiative.domain.LifecycleCommand.RecordDerogationUse;
import org.essaim.micro.initiative.domain.LifecycleCommand.RecordObstacle;
import org.essaim.micro.initiative.domain.LifecycleCommand.Revive;
import org.essaim.micro.initiative.domain.LifecycleRefusal.Part;

/** Launches (R20, R21), stages (R80, R81), pauses and revivals (R83), and obstacles (R92). */
final class LifecycleDecisions {

    private LifecycleDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            LifecycleCommand command, RunningInitiative state, Circumstances at) {
        return switch (command) {
            case Launch c ->
                    Decision.refuse(
                            new LifecycleRefusal.AlreadyLaunched(
                                    c.initiative(), state.lifecycle().launchedOn()));
            case EnterStage c -> enter(c, state, at);
            case Pause c -> pause(c, state, at);
            case Revive c -> revive(c, state, at);
            case RecordObstacle c -> obstacle(c, state, at);
            case RecordDerogationUse c ->
                    Decision.accept(
                            new LifecycleEvent.DerogationUsed(
                                    c.initiative(), c.entryId(), c.derogation(), c.usedOn()));
            case LifecycleCommand.Integrate c -> EndDecisions.integrate(c, state, at);
            case LifecycleCommand.Close c -> EndDecisions.close(c, state, at);
        };
    }

    /** A launch asks for two things and needs nobody's permission (R20, R21). */
    static Decision<InitiativeEvent, InitiativeRefusal> launch(Launch c, Circumstances at) {
        return Decision.acceptUnless(
                Checks.day(c.launchedOn(), at)
                        .or(() -> c.provenance().imported() ? Optional.empty() : incomplete(c)),
                () ->
                        new LifecycleEvent.Launched(
                                c.initiative(),
                                c.entryId(),
                                c.division(),
                                c.owner(),
                                c.title().reference(),
                                c.kind(),
                                WrittenText.referenceOf(c.irritant()),
                                WrittenText.referenceOf(c.trial()),
                                c.about(),
                                c.launchedOn(),
                                c.origin(),
                                c.provenance().flags(),
                                c.provenance().madeUp()));
    }

    private static Optional<InitiativeRefusal> incomplete(Launch c) {
        if (!c.division().equals(c.launcherOf())) {
            return Optional.of(new LifecycleRefusal.OtherDivision(c.launcherOf(), c.division()));
        }
        return complete(
                LifecycleRefusal.LaunchIncomplete::new,
                part(Part.IRRITANT, c.irritant() != null),
                part(Part.TRIAL, c.trial() != null),
                part(Part.OWNER, c.owner() != null));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> enter(
            EnterStage c, RunningInitiative state, Circumstances at) {
        Lifecycle lifecycle = state.lifecycle();
        boolean dormant = lifecycle.isDormant() && !c.provenance().imported();
        boolean forward = c.stage().compareTo(lifecycle.stage()) > 0;
        return Decision.acceptUnless(
                Checks.day(c.enteredOn(), at, state)
                        .or(() -> refuseIf(dormant, dormant(lifecycle)))
                        .or(() -> refuseIf(!forward, notForward(lifecycle.stage(), c.stage())))
                        .or(() -> gate(c, state, at)),
                () ->
                        new LifecycleEvent.StageEntered(
                                c.initiative(),
                                c.entryId(),
                                lifecycle.stage(),
                                c.stage(),
                                c.enteredOn(),
                                c.person(),
                                lifecycle.skipsTo(c.stage())
                                        ? c.provenance().flags(Flag.SKIPPED_STAGE)
                                        : c.provenance().flags()));
    }

    private static InitiativeRefusal dormant(Lifecycle lifecycle) {
        return new LifecycleRefusal.Dormant(lifecycle.dormantSince());
    }

    private static InitiativeRefusal notForward(Stage from, Stage to) {
        return new LifecycleRefusal.NotForward(from, to);
    }

    /** What a stage asks for before it is entered (R81). */
    private static Optional<InitiativeRefusal> gate(
            EnterStage c, RunningInitiative state, Circumstances at) {
        boolean imported = c.provenance().imported();
        return switch (c.stage()) {
            case IDEA, PILOT -> Optional.empty();
            case GROWTH ->
                    refuseIf(
                            !state.evidence().isUsedProduct(at.policy()),
                            new LifecycleRefusal.NotUsedYet(c.initiative()));
            case CONSOLIDATION ->
                    complete(
                            LifecycleRefusal.ChecklistsMissing::new,
                            part(Part.SECURITY_CHECKLIST, imported || c.securityChecked()),
                            part(Part.RELIABILITY_CHECKLIST, imported || c.reliabilityChecked()));
            case INTEGRATED -> Optional.of(new LifecycleRefusal.IntegrationNeeded(c.initiative()));
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> pause(
            Pause c, RunningInitiative state, Circumstances at) {
        LocalDate since = state.lifecycle().dormantSince();
        return Decision.acceptUnless(
                Checks.day(c.pausedOn(), at, state)
                        .or(
                                () ->
                                        refuseIf(
                                                c.reason() == null,
                                                new LifecycleRefusal.PauseWithoutReason()))
                        .or(
                                () ->
                                        refuseIf(
                                                since != null,
                                                new LifecycleRefusal.PausedAlready(since))),
                () ->
                        new LifecycleEvent.Paused(
                                c.initiative(),
                                c.entryId(),
                                c.reason().reference(),
                                c.pausedOn(),
                                c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> revive(
            Revive c, RunningInitiative state, Circumstances at) {
        Stage from = state.lifecycle().stage();
        Stage stage = c.stage() == null ? from : c.stage();
        return Decision.acceptUnless(
                Checks.day(c.revivedOn(), at, state)
                        .or(() -> notRevived(c, state.lifecycle(), stage)),
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

    /** A revival goes back or stays; forward is the usual way, with its gates (R80, R81). */
    private static Optional<InitiativeRefusal> notRevived(
            Revive c, Lifecycle lifecycle, Stage stage) {
        LocalDate since = lifecycle.dormantSince();
        if (since == null) {
            return Optional.of(new LifecycleRefusal.NotDormant(c.initiative()));
        }
        if (c.revivedOn().isBefore(since)) {
            return Optional.of(new LifecycleRefusal.RevivalBeforePause(c.revivedOn(), since));
        }
        if (c.note() == null) {
            return Optional.of(new LifecycleRefusal.RevivalWithoutNote());
        }
        return refuseIf(
                stage.compareTo(lifecycle.stage()) > 0,
                new LifecycleRefusal.RevivalForward(lifecycle.stage(), stage));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> obstacle(
            RecordObstacle c, RunningInitiative state, Circumstances at) {
        return Decision.acceptUnless(
                Checks.day(c.metOn(), at, state)
                        .or(
                                () ->
                                        complete(
                                                LifecycleRefusal.ObstacleIncomplete::new,
                                                part(Part.OBSTACLE_KIND, c.kind() != null),
                                                part(Part.OBSTACLE, c.what() != null))),
                () ->
                        new LifecycleEvent.ObstacleMet(
                                c.initiative(),
                                c.entryId(),
                                c.kind(),
                                c.what().reference(),
                                c.metOn(),
                                c.person()));
    }
}
