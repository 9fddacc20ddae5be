package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Capacity;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Money;
import org.essaim.contract.OfficeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/**
 * Why a later round was not requested, what a construction does not fulfil (R33, R35), and why
 * nobody voted or the ballot was not closed (R31).
 */
public sealed interface RoundRefusal extends Refusal {

    /** What a request has to name. */
    enum Part {
        PILOT_USERS,
        TEAM
    }

    /** Nobody requested it. */
    @Refuses(rule = "R30", code = "round-unknown")
    record UnknownRound(UUID round) implements RoundRefusal {}

    /** Nobody launched it. */
    @Refuses(rule = "R20", code = "round-of-unknown-initiative")
    record UnknownInitiative(InitiativeId initiative) implements RoundRefusal {}

    /** Nothing but usage evidence follows the end. */
    @Refuses(rule = "R80", code = "round-of-ended-initiative")
    record InitiativeEnded(InitiativeId initiative) implements RoundRefusal {}

    /** A stopped initiative gets no further round. */
    @Refuses(rule = "R34", code = "round-of-stopped-initiative")
    record FundingStopped(InitiativeId initiative) implements RoundRefusal {}

    /** A later round follows what was spent in the first one. */
    @Refuses(rule = "R30", code = "round-before-spending")
    record NothingSpent(InitiativeId initiative) implements RoundRefusal {}

    /** Only the owner requests a round. */
    @Refuses(rule = "R28", code = "round-not-by-owner")
    record NotTheOwner() implements RoundRefusal {}

    /** Below the minimum of volunteers no ballot is opened. */
    @Refuses(rule = "R04", code = "round-without-volunteers")
    record VolunteersMissing(List<Capacity> missing) implements RoundRefusal {}

    /** The first round is granted by the launch. */
    @Refuses(rule = "R30", code = "round-request-not-later", member = "kind")
    record NotALaterRound(RoundKind kind) implements RoundRefusal {}

    /** Something is not named. */
    @Refuses(rule = "R30", code = "round-request-incomplete")
    record Incomplete(List<Part> missing) implements RoundRefusal {}

    /** A round is more than nothing, in money or in time. */
    @Refuses(rule = "R30", code = "round-request-of-nothing", member = "amount.euros")
    record RequestOfNothing(Amount asked) implements RoundRefusal {}

    /** A round has a term. */
    @Refuses(rule = "R30", code = "round-term-out-of-range", member = "months")
    record TermOutOfRange(int months, int most) implements RoundRefusal {}

    /** A construction is built by few. */
    @Refuses(rule = "R33", code = "construction-team-too-large")
    record TeamTooLarge(int people, int most) implements RoundRefusal {}

    /** A construction has exactly one product lead. */
    @Refuses(rule = "R33", code = "construction-product-leads")
    record NotOneProductLead(int leads) implements RoundRefusal {}

    /** The product lead of a construction is a public servant. */
    @Refuses(rule = "R33", code = "construction-lead-not-public-servant")
    record LeadNotPublicServant(PersonId person) implements RoundRefusal {}

    /** Too many people have the same part in a construction. */
    @Refuses(rule = "R33", code = "construction-part-taken")
    record TooManyOfPart(TeamPart part, int people, int most) implements RoundRefusal {}

    /** A construction round has a longest term. */
    @Refuses(rule = "R33", code = "construction-request-too-long", member = "months")
    record ConstructionTooLong(int months, int most) implements RoundRefusal {}

    /** All together reach the limit: another one can cost {@code most} (R33). */
    @Refuses(rule = "R33", code = "construction-request-too-expensive")
    record ConstructionTooExpensive(Money asked, Money before, Money most)
            implements RoundRefusal {}

    /** A start-up answers to one sponsor. */
    @Refuses(rule = "R35", code = "construction-without-sponsor", member = "sponsor")
    record SponsorMissing() implements RoundRefusal {}

    /** A sponsor is an office of the centre's list, and that one is not on it. */
    @Refuses(rule = "R92", code = "sponsor-not-listed", member = "sponsor")
    record UnknownOffice(OfficeId office, List<OfficeId> known) implements RoundRefusal {}

    /** The centre's list, as far as it has arrived, has no office at all. */
    @Refuses(rule = "R92", code = "sponsor-list-empty", member = "sponsor")
    record NoOffice(OfficeId office) implements RoundRefusal {}

    /** The last day of the ballot has passed. */
    @Refuses(rule = "R31", code = "ballot-expired")
    record BallotExpired(LocalDate lastDay) implements RoundRefusal {}

    /** The ballot has ended. */
    @Refuses(rule = "R31", code = "ballot-ended")
    record BallotEnded(RoundOutcome outcome, LocalDate on) implements RoundRefusal {}

    /** Who owns the initiative, owned it since the request or made it has no vote. */
    @Refuses(rule = "R31", code = "ballot-vote-of-owner")
    record OwnerHasNoVote() implements RoundRefusal {}

    /** Volunteers alone vote and close ballots. */
    @Refuses(rule = "R31", code = "ballot-not-a-volunteer")
    record NotAVolunteer() implements RoundRefusal {}

    /** One vote a person. */
    @Refuses(rule = "R31", code = "ballot-voted-already")
    record VotedAlready() implements RoundRefusal {}

    /** A capacity has not voted. */
    @Refuses(rule = "R31", code = "ballot-not-quorate")
    record NotQuorate(List<Capacity> missing) implements RoundRefusal {}

    /** Votes that are missing could change what it says. */
    @Refuses(rule = "R31", code = "ballot-waits-for-votes")
    record VotesMissing(LocalDate lastDay) implements RoundRefusal {}
}
