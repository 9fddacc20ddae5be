package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** Demos that were held or missed, and what was decided in them (R41, R42). */
public sealed interface DemoEvent extends InitiativeEvent {

    /**
     * A demo was held.
     *
     * @param nextBy the last day for the next one, or null where its stage asks for none (R41)
     */
    @StoredAs("initiative.demo-held")
    record DemoHeld(
            InitiativeId initiative,
            UUID demoId,
            LocalDate heldOn,
            LocalDate nextBy,
            List<Attendee> attendees,
            PersonId person)
            implements DemoEvent {
        public DemoHeld {
            attendees = List.copyOf(attendees);
        }

        @Override
        public UUID entryId() {
            return demoId;
        }
    }

    /**
     * Those who attended decided about the product (R42).
     *
     * @param inFavour the weight of those in favour; that of a funder is 0
     * @param adopted whether those in favour outweigh those against
     */
    @StoredAs("initiative.product-decided")
    record ProductDecided(
            InitiativeId initiative,
            UUID entryId,
            UUID demoId,
            FreeText what,
            int inFavour,
            int against,
            boolean adopted,
            PersonId person)
            implements DemoEvent {}

    /** No demo was held by the day on which one was due (R41). */
    @StoredAs("initiative.demo-missed")
    record DemoMissed(InitiativeId initiative, UUID flagId, LocalDate dueOn, LocalDate flaggedOn)
            implements DemoEvent {}
}
