package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.decision.Refuses;

/** Why an initiative was not launched, or why nothing happened to it. */
public sealed interface LifecycleRefusal extends InitiativeRefusal {

    /** What a rule asks for. */
    enum Part {
        IRRITANT,
        TRIAL,
        OWNER,
        OBSTACLE_KIND,
        OBSTACLE,
        SECURITY_CHECKLIST,
        RELIABILITY_CHECKLIST,
        ADMINISTRATION,
        ACCEPTED_BY,
        TRIED,
        LEARNT
    }

    /** Nobody has launched it. */
    @Refuses(rule = "R20", code = "initiative-unknown")
    record UnknownInitiative(InitiativeId initiative) implements LifecycleRefusal {}

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
}
