package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.decision.Refuses;

/** Why nobody voted, or the ballot was not closed (R31). */
public sealed interface BallotRefusal extends RoundRefusal {

    /** The last day of the ballot has passed. */
    @Refuses(rule = "R31", code = "ballot-expired")
    record BallotExpired(LocalDate lastDay) implements BallotRefusal {}

    /** The ballot has ended. */
    @Refuses(rule = "R31", code = "ballot-ended")
    record BallotEnded(RoundOutcome outcome, LocalDate on) implements BallotRefusal {}

    /** The owner does not vote on the own round. */
    @Refuses(rule = "R31", code = "ballot-vote-of-owner")
    record OwnerHasNoVote() implements BallotRefusal {}

    /** Volunteers alone vote and close ballots. */
    @Refuses(rule = "R31", code = "ballot-not-a-volunteer")
    record NotAVolunteer() implements BallotRefusal {}

    /** One vote a person. */
    @Refuses(rule = "R31", code = "ballot-voted-already")
    record VotedAlready() implements BallotRefusal {}

    /** A capacity has not voted. */
    @Refuses(rule = "R31", code = "ballot-not-quorate")
    record NotQuorate(int operational, int managers) implements BallotRefusal {}
}
