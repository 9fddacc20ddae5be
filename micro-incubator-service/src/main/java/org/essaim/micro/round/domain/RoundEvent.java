package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.decision.StoredAs;
import org.essaim.contract.voting.Choice;
import org.essaim.contract.voting.Vote;

/** What happened to one later round. */
public sealed interface RoundEvent {

    UUID round();

    InitiativeId initiative();

    /**
     * It was requested, and its ballot is open.
     *
     * @param lastDay on which the ballot can be closed (R31)
     * @param policyVersion by which the last day was set (R99)
     */
    @StoredAs("round.asked")
    record Requested(
            UUID round,
            InitiativeId initiative,
            FreeText pilotUsers,
            Plan plan,
            PersonId person,
            @StoredAs("askedOn") LocalDate requestedOn,
            LocalDate lastDay,
            int policyVersion)
            implements RoundEvent {}

    /** A volunteer voted, in the capacity of that moment. */
    @StoredAs("round.voted")
    record Voted(
            UUID round,
            InitiativeId initiative,
            UUID voteId,
            PersonId person,
            Capacity capacity,
            Choice choice)
            implements RoundEvent, Vote {}

    /**
     * It was voted on before there was this division's service, as a portfolio file states it. What
     * it granted is not paid by it.
     *
     * @param madeUp names of the imported fields whose values are not real
     */
    @StoredAs("round.imported")
    record Imported(
            UUID round,
            InitiativeId initiative,
            FreeText pilotUsers,
            PastBallot ballot,
            RoundOutcome outcome,
            List<String> madeUp)
            implements RoundEvent {}

    /** Somebody took the initiative over while the ballot was open, and has no vote in it (R31). */
    @StoredAs("round.owner-changed")
    record OwnerChanged(UUID round, InitiativeId initiative, PersonId owner)
            implements RoundEvent {}

    /** The volunteers want it; it is paid in the same unit of work, or this is refused (R32). */
    @StoredAs("round.decided")
    record Decided(
            UUID round,
            InitiativeId initiative,
            Plan plan,
            Tally tally,
            LocalDate decidedOn,
            int policyVersion)
            implements RoundEvent {}

    /** There was no majority of the votes cast for it. */
    @StoredAs("round.rejected")
    record Rejected(
            UUID round,
            InitiativeId initiative,
            Tally tally,
            LocalDate rejectedOn,
            int policyVersion)
            implements RoundEvent {}

    /** Nobody closed the ballot in time (R31). */
    @StoredAs("round.lapsed")
    record Lapsed(UUID round, InitiativeId initiative, Tally tally, LocalDate lapsedOn)
            implements RoundEvent {}

    /**
     * The initiative ended before its ballot (R31).
     *
     * @param cause CLOSED or INTEGRATED
     */
    @StoredAs("round.cancelled")
    record Cancelled(UUID round, InitiativeId initiative, ReleaseCause cause, LocalDate cancelledOn)
            implements RoundEvent {}
}
