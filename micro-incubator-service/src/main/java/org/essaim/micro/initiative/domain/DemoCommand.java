package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;

/** Showing what is built to those who use it, and deciding with them (R41, R42). */
public sealed interface DemoCommand extends InitiativeCommand {

    /**
     * Records a demo with those who attended.
     *
     * @param entry its id is that of the demo, by which decisions name it
     */
    record RecordDemo(Entry entry, LocalDate heldOn, List<Attendee> attendees)
            implements DemoCommand {}

    /**
     * Records what those who attended decided about the product (R42).
     *
     * @param what was decided on
     */
    record RecordProductDecision(
            Entry entry,
            UUID demoId,
            WrittenText what,
            Set<PersonId> inFavour,
            Set<PersonId> against)
            implements DemoCommand {}

    /** Flags for control a demo that was due before that day and not held (R41). */
    record FlagOverdueDemo(Entry entry, LocalDate today) implements DemoCommand {}
}
