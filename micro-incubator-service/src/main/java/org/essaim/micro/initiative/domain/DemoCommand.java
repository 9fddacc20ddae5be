package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.WrittenText;
import org.essaim.contract.voting.Choice;

/** Showing what is built to those who use it, and deciding with them (R41, R42). */
public sealed interface DemoCommand extends InitiativeCommand {

    /**
     * Announces the next demo, in place of what was announced before.
     *
     * @param entry its id is that of the plan
     * @param day today or later
     * @param at where the division is; null where only the day is known
     * @param place where people come to, or null
     */
    record PlanDemo(Entry entry, LocalDate day, LocalTime at, WrittenText place)
            implements DemoCommand {}

    /**
     * Says that a demo which was announced is not held.
     *
     * @param planId of what was announced last
     */
    record CancelDemo(Entry entry, UUID planId) implements DemoCommand {}

    /**
     * Opens a demo today: who is there says so with its code.
     *
     * @param entry its id is that of the demo
     * @param codeHash of the code that is shown there
     */
    record OpenDemo(Entry entry, String codeHash) implements DemoCommand {}

    /** Somebody says in person that they attend an open demo (R42). */
    record AttendDemo(Entry entry, UUID demoId, String codeHash, Attending attending)
            implements DemoCommand {}

    /** Counts who attends without a login, in place of what was counted before (R42). */
    record CountGuests(Entry entry, UUID demoId, GuestCount guests) implements DemoCommand {}

    /**
     * Puts something about the product to those who attend (R42).
     *
     * @param entry its id is that of the decision, by which votes name it
     * @param what is to be decided on
     */
    record OpenDecision(Entry entry, UUID demoId, WrittenText what) implements DemoCommand {}

    /** Casts one's own vote on it (R42). */
    record CastProductVote(Entry entry, UUID demoId, UUID decisionId, Choice choice)
            implements DemoCommand {}

    /**
     * Counts the votes, with those of guests who have no login (R42).
     *
     * @param guestsInFavour who fund nothing; so are those against
     */
    record ConcludeDecision(
            Entry entry, UUID demoId, UUID decisionId, int guestsInFavour, int guestsAgainst)
            implements DemoCommand {}

    /** Records that an open demo was held: its code is good for nothing any more (R41). */
    record EndDemo(Entry entry, UUID demoId) implements DemoCommand {}

    /** Somebody who attended says how they found it, when it is over (R42). */
    record LeaveMood(Entry entry, UUID demoId, Mood mood) implements DemoCommand {}

    /**
     * Records a demo that nobody had opened: nothing is known of who attended it but who records it
     * and how many guests there were, and nothing is decided in it.
     *
     * @param entry its id is that of the demo
     */
    record RecordDemo(Entry entry, LocalDate heldOn, Attending attending, GuestCount guests)
            implements DemoCommand {}

    /** Flags for control a demo that was due before that day and not held (R41). */
    record FlagOverdueDemo(Entry entry, LocalDate today) implements DemoCommand {}
}
