package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Refuses;

/** Why those who attended a demo could not decide about the product (R42). */
public sealed interface DemoRefusal extends InitiativeRefusal {

    /** A decision names a recorded demo. */
    @Refuses(rule = "R42", code = "demo-unknown")
    record UnknownDemo(UUID demo) implements DemoRefusal {}

    /** Everybody who attended is named once. */
    @Refuses(rule = "R42", code = "demo-attended-twice")
    record AttendedTwice(PersonId person) implements DemoRefusal {}

    /** A demo and what was decided there are recorded by somebody who attended. */
    @Refuses(rule = "R42", code = "demo-recorded-by-absent")
    record RecorderDidNotAttend() implements DemoRefusal {}

    /** Users decide. */
    @Refuses(rule = "R42", code = "demo-without-user")
    record NoUserAttended(UUID demo) implements DemoRefusal {}

    /** A decision is about something. */
    @Refuses(rule = "R42", code = "decision-about-nothing")
    record DecisionAboutNothing() implements DemoRefusal {}

    /** Only those who attended decide. */
    @Refuses(rule = "R42", code = "decision-by-absent")
    record DidNotAttend(PersonId person) implements DemoRefusal {}

    /** One vote a person. */
    @Refuses(rule = "R42", code = "decision-for-and-against")
    record ForAndAgainst(PersonId person) implements DemoRefusal {}
}
