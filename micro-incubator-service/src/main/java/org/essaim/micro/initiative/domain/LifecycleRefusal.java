package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.Refuses;

/**
 * Why an initiative was not launched, did not enter a stage (R80, R81), was not paused, revived
 * (R83), integrated or closed as asked, or why nothing happened to it.
 */
public sealed interface LifecycleRefusal extends InitiativeRefusal {

    /** What a rule asks for. */
    enum Part {
        IRRITANT,
        TRIAL,
        OWNER,
        OBSTACLE_KIND,
        OBSTACLE,
        ADMINISTRATION,
        TRIED,
        LEARNT
    }

    /** Nobody has launched it. */
    @Refuses(rule = "R20", code = "initiative-unknown")
    record UnknownInitiative(InitiativeId initiative) implements LifecycleRefusal {}

    /** An address, a topic or an eye would take it for another; what is nearest is not. */
    @Refuses(rule = "R100", code = "initiative-id-unfit")
    record UnfitId(InitiativeId asked, InitiativeId nearest, int most)
            implements LifecycleRefusal {}

    /** Two initiatives cannot have one id. */
    @Refuses(rule = "R20", code = "initiative-launched-already")
    record AlreadyLaunched(InitiativeId initiative, LocalDate launchedOn)
            implements LifecycleRefusal {}

    /**
     * Nothing but usage evidence follows (R80).
     *
     * @param how CLOSED or INTEGRATED
     */
    @Refuses(rule = "R80", code = "initiative-ended")
    record HasEnded(InitiativeId initiative, ReleaseCause how) implements LifecycleRefusal {}

    /** Today is today where the division is. */
    @Refuses(rule = "R24", code = "day-in-the-future")
    record FutureDay(LocalDate day, LocalDate today) implements LifecycleRefusal {}

    /** A launch is dated some days back at most. */
    @Refuses(rule = "R24", code = "launch-too-far-back", member = "launchedOn")
    record LaunchTooFarBack(LocalDate day, LocalDate earliest) implements LifecycleRefusal {}

    /** Nothing happened to it before its launch. */
    @Refuses(rule = "R80", code = "day-before-launch")
    record DayBeforeLaunch(LocalDate day, LocalDate launchedOn) implements LifecycleRefusal {}

    /** An initiative belongs to the division of whoever launches it. */
    @Refuses(rule = "R24", code = "launch-in-other-division")
    record OtherDivision(DivisionId launcherOf, DivisionId division) implements LifecycleRefusal {}

    /** A launch asks for what hurts whom, what will be tried, and an owner. */
    @Refuses(rule = "R21", code = "launch-incomplete")
    record LaunchIncomplete(List<Part> missing) implements LifecycleRefusal {}

    /** An obstacle has a kind and a description. */
    @Refuses(rule = "R92", code = "obstacle-incomplete")
    record ObstacleIncomplete(List<Part> missing) implements LifecycleRefusal {}

    /** The same stage again, or an earlier one. */
    @Refuses(rule = "R80", code = "stage-not-forward", member = "stage")
    record NotForward(Stage from, Stage to) implements LifecycleRefusal {}

    /** Growth without anybody who uses it (R81, R51). */
    @Refuses(rule = "R81", code = "stage-without-used-product", member = "stage")
    record NotUsedYet(InitiativeId initiative) implements LifecycleRefusal {}

    /** Consolidation needs all points of both checklists. */
    @Refuses(rule = "R81", code = "stage-without-checklists", member = "stage")
    record ChecklistsMissing(List<ChecklistPoint> missing) implements LifecycleRefusal {}

    /** The last stage is reached by an integration alone. */
    @Refuses(rule = "R81", code = "stage-needs-integration", member = "stage")
    record IntegrationNeeded(InitiativeId initiative) implements LifecycleRefusal {}

    /** Only a revival follows a pause. */
    @Refuses(rule = "R83", code = "initiative-dormant")
    record Dormant(LocalDate since) implements LifecycleRefusal {}

    /** It is paused once. */
    @Refuses(rule = "R83", code = "pause-while-dormant")
    record PausedAlready(LocalDate since) implements LifecycleRefusal {}

    /** A pause has a reason. */
    @Refuses(rule = "R83", code = "pause-without-reason", member = "reason")
    record PauseWithoutReason() implements LifecycleRefusal {}

    /** Only a dormant initiative is revived. */
    @Refuses(rule = "R83", code = "revival-while-awake")
    record NotDormant(InitiativeId initiative) implements LifecycleRefusal {}

    /** A revival has a restart note. */
    @Refuses(rule = "R83", code = "revival-without-note", member = "note")
    record RevivalWithoutNote() implements LifecycleRefusal {}

    /** It cannot be revived before it was paused. */
    @Refuses(rule = "R83", code = "revival-before-pause", member = "revivedOn")
    record RevivalBeforePause(LocalDate day, LocalDate pausedOn) implements LifecycleRefusal {}

    /** A revival leads to the stage it had or to an earlier one. */
    @Refuses(rule = "R83", code = "revival-forward", member = "stage")
    record RevivalForward(Stage from, Stage to) implements LifecycleRefusal {}

    /** An administration is named where the product is offered to it. */
    @Refuses(rule = "R81", code = "integration-incomplete")
    record IntegrationIncomplete(List<Part> missing) implements LifecycleRefusal {}

    /** Only what was offered is accepted. */
    @Refuses(rule = "R81", code = "integration-not-offered")
    record IntegrationNotOffered(InitiativeId initiative) implements LifecycleRefusal {}

    /** A team does not accept its own product for somebody else. */
    @Refuses(rule = "R81", code = "integration-accepted-by-team")
    record AcceptedByTeam(InitiativeId initiative) implements LifecycleRefusal {}

    /** What was tried and learnt is public. */
    @Refuses(rule = "R84", code = "closing-incomplete")
    record ClosingIncomplete(List<Part> missing) implements LifecycleRefusal {}
}
