package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.LifecycleCommand.EnterStage;
import org.essaim.micro.initiative.domain.LifecycleCommand.Launch;
import org.essaim.micro.initiative.domain.LifecycleCommand.Pause;
import org.essaim.micro.initiative.domain.LifecycleCommand.RecordDerogationUse;
import org.essaim.micro.initiative.domain.LifecycleCommand.RecordObstacle;
import org.essaim.micro.initiative.domain.LifecycleCommand.Revive;
import org.essaim.micro.initiative.domain.LifecycleRefusal.Part;

/** Launches (R20, R21), obstacles (R92), and who decides on the rest of a lifecycle. */
final class LifecycleDecisions {

    private LifecycleDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            LifecycleCommand command, RunningInitiative state, Circumstances at) {
        return switch (command) {
            case Launch c ->
                    Decision.refuse(
                            new LifecycleRefusal.AlreadyLaunched(
                                    c.initiative(), state.lifecycle().launchedOn()));
            case EnterStage c -> StageDecisions.enter(c, state, at);
            case LifecycleCommand.AnswerChecklist c -> StageDecisions.answer(c, state, at);
            case Pause c -> StageDecisions.pause(c, state, at);
            case Revive c -> StageDecisions.revive(c, state, at);
            case RecordObstacle c -> obstacle(c, state, at);
            case RecordDerogationUse c ->
                    Days.check(c.usedOn(), at, state)
                            .accept(
                                    () ->
                                            new LifecycleEvent.DerogationUsed(
                                                    c.initiative(),
                                                    c.entryId(),
                                                    c.derogation(),
                                                    c.usedOn()));
            case LifecycleCommand.OfferIntegration c -> EndDecisions.offer(c, state, at);
            case LifecycleCommand.AcceptIntegration c -> EndDecisions.accept(c, state, at);
            case LifecycleCommand.Integrate c -> EndDecisions.integrate(c, state, at);
            case LifecycleCommand.Close c -> EndDecisions.close(c, state, at);
        };
    }

    /** A launch asks for two things and needs nobody's permission (R20, R21). */
    static Decision<InitiativeEvent, InitiativeRefusal> launch(Launch c, Circumstances at) {
        Checks<InitiativeRefusal> day = Days.check(c.latestDay(), at);
        return (c.provenance().imported() ? day : day.and(recent(c, at)).and(complete(c)))
                .accept(
                        () ->
                                new LifecycleEvent.Launched(
                                        c.initiative(),
                                        c.entryId(),
                                        c.division(),
                                        c.person(),
                                        c.title().reference(),
                                        c.kind(),
                                        WrittenText.referenceOf(c.irritant()),
                                        WrittenText.referenceOf(c.trial()),
                                        c.about(),
                                        c.launchedOn(),
                                        c.origin(),
                                        c.provenance().flags(),
                                        c.provenance().madeUp(),
                                        c.stated(),
                                        paidOn(c, at.today())));
    }

    /** A launch that is dated back is paid by what the envelope has today (R22). */
    private static LocalDate paidOn(Launch c, LocalDate today) {
        return c.provenance().imported() || !c.launchedOn().isBefore(today) ? c.paidOn() : today;
    }

    /** Nobody begins a first round in the past (R24). */
    private static Checks<InitiativeRefusal> recent(Launch c, Circumstances at) {
        LocalDate earliest = at.today().minusDays(at.policy().waits().launchBackDays());
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        c.launchedOn().isBefore(earliest),
                        () -> new LifecycleRefusal.LaunchTooFarBack(c.launchedOn(), earliest));
    }

    private static Checks<InitiativeRefusal> complete(Launch c) {
        InitiativeId nearest = c.initiative().nearest();
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        !nearest.equals(c.initiative()),
                        () ->
                                new LifecycleRefusal.UnfitId(
                                        c.initiative(), nearest, InitiativeId.MOST_CHOSEN))
                .refuseIf(
                        !c.division().equals(c.launcherOf()),
                        () -> new LifecycleRefusal.OtherDivision(c.launcherOf(), c.division()))
                .complete(
                        Map.of(
                                Part.IRRITANT, c.irritant() != null,
                                Part.TRIAL, c.trial() != null,
                                Part.OWNER, c.person() != null),
                        LifecycleRefusal.LaunchIncomplete::new);
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> obstacle(
            RecordObstacle c, RunningInitiative state, Circumstances at) {
        return Days.check(c.metOn(), at, state)
                .complete(
                        Map.of(
                                Part.OBSTACLE_KIND, c.kind() != null,
                                Part.OBSTACLE, c.what() != null),
                        LifecycleRefusal.ObstacleIncomplete::new)
                .accept(
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
