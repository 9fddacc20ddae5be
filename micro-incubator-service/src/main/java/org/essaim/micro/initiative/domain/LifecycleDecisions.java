package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.Optional;
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

/** Launches (R20, R21), stages (R80, R81), pauses and revivals (R83), and obstacles (R92). */
final class LifecycleDecisions {

    private LifecycleDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            LifecycleCommand command, RunningInitiative state, Circumstances at) {
        return switch (command) {
            case Launch c ->
                    Decision.refuse(
                            new InitiativeRefusal.AlreadyLaunched(
                                    c.initiative(), state.lifecycle().launchedOn()));
            case EnterStage c -> enter(c, state, at);
            case Pause c -> pause(c, state.lifecycle(), at);
            case Revive c -> revive(c, state.lifecycle(), at);
            case RecordObstacle c -> obstacle(c, state.lifecycle(), at);
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
                Days.check(c.launchedOn(), at)
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
            return Optional.of(
                    new InitiativeRefusal.OutOfZone(
                            String.valueOf(c.launcherOf()), c.division().value()));
        }
        return missing(
                        c.irritant() == null || c.trial() == null,
                        "R21",
                        "what hurts whom, and what will be tried")
                .or(() -> missing(c.owner() == null, "R28", "the person who launches"));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> enter(
            EnterStage c, RunningInitiative state, Circumstances at) {
        Lifecycle lifecycle = state.lifecycle();
        return Decision.acceptUnless(
                Days.check(c.enteredOn(), at, "R80", lifecycle.launchedOn())
                        .or(
                                () ->
                                        missing(
                                                lifecycle.isDormant() && !c.provenance().imported(),
                                                "R83",
                                                "a revival with a restart note first"))
                        .or(() -> notForward(c, lifecycle))
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

    private static Optional<InitiativeRefusal> notForward(EnterStage c, Lifecycle lifecycle) {
        return c.stage().compareTo(lifecycle.stage()) <= 0
                ? Optional.of(new InitiativeRefusal.NotForward(lifecycle.stage(), c.stage()))
                : Optional.empty();
    }

    /** What a stage asks for before it is entered (R81). */
    private static Optional<InitiativeRefusal> gate(
            EnterStage c, RunningInitiative state, Circumstances at) {
        boolean checked = c.securityChecked() && c.reliabilityChecked();
        return switch (c.stage()) {
            case IDEA, PILOT -> Optional.empty();
            case GROWTH ->
                    state.evidence().isUsedProduct(at.policy())
                            ? Optional.empty()
                            : Optional.of(new InitiativeRefusal.NotUsedYet(c.initiative()));
            case CONSOLIDATION ->
                    missing(
                            !checked && !c.provenance().imported(),
                            "R81",
                            "a security and a reliability checklist");
            case INTEGRATED ->
                    missing(true, "R81", "an integration into an administration that accepts");
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> pause(
            Pause c, Lifecycle lifecycle, Circumstances at) {
        return Decision.acceptUnless(
                Days.check(c.pausedOn(), at, "R83", lifecycle.launchedOn())
                        .or(() -> missing(c.reason() == null, "R83", "a reason for the pause"))
                        .or(
                                () ->
                                        missing(
                                                lifecycle.isDormant(),
                                                "R83",
                                                "an initiative that is awake")),
                () ->
                        new LifecycleEvent.Paused(
                                c.initiative(),
                                c.entryId(),
                                c.reason().reference(),
                                c.pausedOn(),
                                c.person()));
    }

    /** A revival goes back or stays; forward is the usual way, with its gates (R80, R81). */
    private static Decision<InitiativeEvent, InitiativeRefusal> revive(
            Revive c, Lifecycle lifecycle, Circumstances at) {
        LocalDate first = lifecycle.isDormant() ? lifecycle.dormantSince() : lifecycle.launchedOn();
        Stage stage = c.stage() == null ? lifecycle.stage() : c.stage();
        boolean forward = stage.compareTo(lifecycle.stage()) > 0;
        return Decision.acceptUnless(
                Days.check(c.revivedOn(), at, "R83", first)
                        .or(() -> missing(c.note() == null, "R83", "a restart note"))
                        .or(
                                () ->
                                        missing(
                                                !lifecycle.isDormant(),
                                                "R83",
                                                "an initiative that rests"))
                        .or(() -> missing(forward, "R83", "the stage it had, or an earlier one")),
                () ->
                        new LifecycleEvent.Revived(
                                c.initiative(),
                                c.entryId(),
                                c.note().reference(),
                                lifecycle.stage(),
                                stage,
                                c.revivedOn(),
                                c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> obstacle(
            RecordObstacle c, Lifecycle lifecycle, Circumstances at) {
        boolean incomplete = c.kind() == null || c.what() == null;
        return Decision.acceptUnless(
                Days.check(c.metOn(), at, "R92", lifecycle.launchedOn())
                        .or(
                                () ->
                                        missing(
                                                incomplete,
                                                "R92",
                                                "the kind of obstacle, and what happened")),
                () ->
                        new LifecycleEvent.ObstacleMet(
                                c.initiative(),
                                c.entryId(),
                                c.kind(),
                                c.what().reference(),
                                c.metOn(),
                                c.person()));
    }

    private static Optional<InitiativeRefusal> missing(boolean is, String rule, String what) {
        return is ? Optional.of(new InitiativeRefusal.Missing(rule, what)) : Optional.empty();
    }
}
