package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;
import org.essaim.contract.voting.Choice;
import org.essaim.contract.voting.Vote;

/** Demos that were held or missed, and what was decided in them (R41, R42). */
public sealed interface DemoEvent extends InitiativeEvent {

    /**
     * The next demo is announced, in place of what was announced before.
     *
     * @param plannedOn when that was said
     * @param at where the division is, to the minute; null where only the day is known
     * @param place where people come to, or null
     */
    @StoredAs("initiative.demo-planned")
    record DemoPlanned(
            InitiativeId initiative,
            UUID planId,
            LocalDate plannedOn,
            LocalDate day,
            LocalTime at,
            FreeText place,
            PersonId person)
            implements DemoEvent {
        @Override
        public UUID entryId() {
            return planId;
        }
    }

    /**
     * The demo that was announced is not held.
     *
     * @param planId of the announcement
     * @param day on which it would have been
     */
    @StoredAs("initiative.demo-cancelled")
    record DemoCancelled(
            InitiativeId initiative,
            UUID entryId,
            UUID planId,
            LocalDate cancelledOn,
            LocalDate day,
            PersonId person)
            implements DemoEvent {}

    /**
     * A demo is open on that day to those who have its code.
     *
     * @param codeHash of the code, which only its opener was shown
     */
    @StoredAs("initiative.demo-opened")
    record DemoOpened(
            InitiativeId initiative,
            UUID demoId,
            LocalDate openedOn,
            String codeHash,
            PersonId person)
            implements DemoEvent {
        @Override
        public UUID entryId() {
            return demoId;
        }
    }

    /** Somebody said that they attend (R42). */
    @StoredAs("initiative.demo-attended")
    record DemoAttended(
            InitiativeId initiative, UUID entryId, UUID demoId, PersonId person, AttendeeRole as)
            implements DemoEvent {}

    /** Somebody counted those who attend without a login (R42). */
    @StoredAs("initiative.demo-guests-counted")
    record GuestsCounted(
            InitiativeId initiative, UUID entryId, UUID demoId, GuestCount guests, PersonId person)
            implements DemoEvent {}

    /**
     * A demo was held.
     *
     * @param nextBy the last day for the next one, or null where its stage asks for none (R41)
     * @param attendees who said so themselves; of demos before there were codes, whom the recorder
     *     named
     * @param guests who have no login; null of demos of before they were counted
     */
    @StoredAs("initiative.demo-held")
    record DemoHeld(
            InitiativeId initiative,
            UUID demoId,
            LocalDate heldOn,
            LocalDate nextBy,
            List<Attendee> attendees,
            GuestCount guests,
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

    /** Something about the product was put to those who attend (R42). */
    @StoredAs("initiative.product-decision-opened")
    record ProductDecisionOpened(
            InitiativeId initiative, UUID decisionId, UUID demoId, FreeText what, PersonId person)
            implements DemoEvent {
        @Override
        public UUID entryId() {
            return decisionId;
        }
    }

    /** Somebody who attends voted, with the weight of what they are there (R42). */
    @StoredAs("initiative.product-vote-cast")
    record ProductVoteCast(
            InitiativeId initiative,
            UUID voteId,
            UUID demoId,
            UUID decisionId,
            PersonId person,
            AttendeeRole capacity,
            Choice choice)
            implements DemoEvent, Vote {
        @Override
        public UUID entryId() {
            return voteId;
        }
    }

    /**
     * Those who attended decided about the product (R42).
     *
     * @param decisionId under which it was put to them; null where the recorder counted the votes
     * @param inFavour the weight of those in favour; that of a funder is 0
     * @param adopted whether those in favour outweigh those against
     */
    @StoredAs("initiative.product-decided")
    record ProductDecided(
            InitiativeId initiative,
            UUID entryId,
            UUID demoId,
            UUID decisionId,
            FreeText what,
            int inFavour,
            int against,
            boolean adopted,
            PersonId person)
            implements DemoEvent {}

    /**
     * Somebody who attended said how they found it; only how many said what is ever shown (R42).
     */
    @StoredAs("initiative.demo-mood-left")
    record MoodLeft(InitiativeId initiative, UUID entryId, UUID demoId, PersonId person, Mood mood)
            implements DemoEvent {}

    /** No demo was held by the day on which one was due (R41). */
    @StoredAs("initiative.demo-missed")
    record DemoMissed(InitiativeId initiative, UUID flagId, LocalDate dueOn, LocalDate flaggedOn)
            implements DemoEvent {}
}
