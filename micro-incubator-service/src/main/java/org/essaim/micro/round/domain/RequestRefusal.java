package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Capacity;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.Refuses;

/** Why a round was not requested. */
public sealed interface RequestRefusal extends RoundRefusal {

    /** What a request has to name. */
    enum Part {
        PILOT_USERS,
        TEAM
    }

    /** Nobody requested it. */
    @Refuses(rule = "R30", code = "round-unknown")
    record UnknownRound(UUID round) implements RequestRefusal {}

    /** Nobody launched it. */
    @Refuses(rule = "R20", code = "round-of-unknown-initiative")
    record UnknownInitiative(InitiativeId initiative) implements RequestRefusal {}

    /** Nothing but usage evidence follows the end. */
    @Refuses(rule = "R80", code = "round-of-ended-initiative")
    record InitiativeEnded(InitiativeId initiative) implements RequestRefusal {}

    /** A stopped initiative gets no further round. */
    @Refuses(rule = "R34", code = "round-of-stopped-initiative")
    record FundingStopped(InitiativeId initiative) implements RequestRefusal {}

    /** A later round follows what was spent in the first one. */
    @Refuses(rule = "R30", code = "round-before-spending")
    record NothingSpent(InitiativeId initiative) implements RequestRefusal {}

    /** Only the owner requests a round. */
    @Refuses(rule = "R28", code = "round-not-by-owner")
    record NotTheOwner() implements RequestRefusal {}

    /** Below the minimum of volunteers no ballot is opened. */
    @Refuses(rule = "R04", code = "round-without-volunteers")
    record VolunteersMissing(List<Capacity> missing) implements RequestRefusal {}

    /** The first round is granted by the launch. */
    @Refuses(rule = "R30", code = "round-request-not-later")
    record NotALaterRound(RoundKind kind) implements RequestRefusal {}

    /** Something is not named. */
    @Refuses(rule = "R30", code = "round-request-incomplete")
    record Incomplete(List<Part> missing) implements RequestRefusal {}

    /** A round is more than nothing, in money or in time. */
    @Refuses(rule = "R30", code = "round-request-of-nothing")
    record RequestOfNothing(Amount asked) implements RequestRefusal {}

    /** A round has a term. */
    @Refuses(rule = "R30", code = "round-term-out-of-range")
    record TermOutOfRange(int months, int most) implements RequestRefusal {}
}
