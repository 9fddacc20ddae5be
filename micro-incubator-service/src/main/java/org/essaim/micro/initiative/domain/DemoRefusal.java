package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.decision.Refuses;

/** Why somebody could not take part in a demo, record it, or decide about the product (R42). */
public sealed interface DemoRefusal extends InitiativeRefusal {

    /** What was is recorded as held; what is to come is announced. */
    @Refuses(rule = "R41", code = "demo-planned-in-the-past", member = "day")
    record PlannedInThePast(LocalDate day, LocalDate today) implements DemoRefusal {}

    /** What is cancelled was announced last, and its day has not gone by. */
    @Refuses(rule = "R41", code = "demo-not-planned")
    record NotPlanned(UUID plan) implements DemoRefusal {}

    /** What is said of a demo names one of this initiative. */
    @Refuses(rule = "R42", code = "demo-unknown")
    record UnknownDemo(UUID demo) implements DemoRefusal {}

    /** Nothing is added to a demo that was recorded as held. */
    @Refuses(rule = "R42", code = "demo-held")
    record DemoIsOver(UUID demo) implements DemoRefusal {}

    /** Who attends, attends on the day of the demo. */
    @Refuses(rule = "R42", code = "demo-code-expired", member = "code")
    record CodeExpired(LocalDate openedOn) implements DemoRefusal {}

    /** The code is shown to those who are there. */
    @Refuses(rule = "R42", code = "demo-code-wrong", member = "code")
    record WrongCode(UUID demo) implements DemoRefusal {}

    /** Everybody attends once. */
    @Refuses(rule = "R42", code = "demo-attended-already")
    record AttendedAlready(UUID demo) implements DemoRefusal {}

    /** Nobody declares the capacity of a manager of themselves (R04). */
    @Refuses(rule = "R04", code = "demo-attended-as-manager")
    record CapacityUnconfirmed() implements DemoRefusal {}

    /** A demo and what was decided there are recorded by somebody who attended. */
    @Refuses(rule = "R42", code = "demo-recorded-by-absent")
    record RecorderDidNotAttend() implements DemoRefusal {}

    /** There are no fewer guests than none. */
    @Refuses(rule = "R42", code = "demo-guests-impossible", member = "users")
    record ImpossibleGuests() implements DemoRefusal {}

    /** Users decide. */
    @Refuses(rule = "R42", code = "demo-without-user")
    record NoUserAttended(UUID demo) implements DemoRefusal {}

    /** How it was is said when it is over. */
    @Refuses(rule = "R42", code = "demo-goes-on")
    record DemoGoesOn(UUID demo) implements DemoRefusal {}

    /** Only those who attended say how it was. */
    @Refuses(rule = "R42", code = "demo-mood-of-absent")
    record MoodOfAbsent(UUID demo) implements DemoRefusal {}

    /** One mood a person. */
    @Refuses(rule = "R42", code = "demo-mood-left-already")
    record MoodLeftAlready(UUID demo) implements DemoRefusal {}

    /** A decision is about something. */
    @Refuses(rule = "R42", code = "decision-about-nothing", member = "what")
    record DecisionAboutNothing() implements DemoRefusal {}

    /** A vote names a decision of that demo. */
    @Refuses(rule = "R42", code = "decision-unknown")
    record UnknownDecision(UUID decision) implements DemoRefusal {}

    /** What is counted stays counted. */
    @Refuses(rule = "R42", code = "decision-concluded")
    record DecisionIsConcluded(UUID decision) implements DemoRefusal {}

    /** Only those who attend decide. */
    @Refuses(rule = "R42", code = "decision-by-absent")
    record DidNotAttend() implements DemoRefusal {}

    /** One vote a person. */
    @Refuses(rule = "R42", code = "decision-voted-already")
    record VotedAlready(UUID decision) implements DemoRefusal {}

    /** No more guests vote than there are. */
    @Refuses(rule = "R42", code = "decision-of-more-guests")
    record MoreVotesThanGuests(long votes, int guests) implements DemoRefusal {}
}
