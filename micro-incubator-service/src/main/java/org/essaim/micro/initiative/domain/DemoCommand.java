package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;

/** Showing what is built to those who use it, and deciding with them (R41, R42). */
public sealed interface DemoCommand extends InitiativeCommand {

    /**
     * Records a demo with those who attended.
     *
     * @param entryId of the demo, by which decisions name it
     */
    record HoldDemo(
            InitiativeId initiative,
            UUID entryId,
            LocalDate heldOn,
            List<Attendee> attendees,
            PersonId person)
            implements DemoCommand {
        public HoldDemo {
            attendees = List.copyOf(attendees);
        }
    }

    /**
     * Counts what those who attended want of the product (R42).
     *
     * @param what is to be decided
     */
    record DecideInDemo(
            InitiativeId initiative,
            UUID entryId,
            UUID demoId,
            WrittenText what,
            Set<PersonId> inFavour,
            Set<PersonId> against,
            PersonId person)
            implements DemoCommand {
        public DecideInDemo {
            inFavour = Set.copyOf(inFavour);
            against = Set.copyOf(against);
        }
    }

    /** Shows to control that the demo due before that day was not held (R41). */
    record FlagOverdueDemo(InitiativeId initiative, LocalDate today) implements DemoCommand {}
}
