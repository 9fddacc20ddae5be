package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Money;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.Refuses;

/** Why a later round was not funded. */
public sealed interface FundingRefusal extends InitiativeRefusal {

    /** A first round is topped up while it runs. */
    @Refuses(rule = "R22", code = "top-up-after-first-round")
    record FirstRoundEnded(InitiativeId initiative) implements FundingRefusal {}

    /** A first round that has all of the cap lacks nothing. */
    @Refuses(rule = "R22", code = "top-up-of-nothing")
    record NothingShort(Amount cap) implements FundingRefusal {}

    /** A later round is no first one and has a term. */
    @Refuses(rule = "R30", code = "round-not-later")
    record NotALaterRound(RoundKind kind, int months) implements FundingRefusal {}

    /** A round is more than nothing, in money or in time. */
    @Refuses(rule = "R30", code = "round-of-nothing")
    record RoundOfNothing(Amount asked) implements FundingRefusal {}

    /** A stopped initiative gets no further round. */
    @Refuses(rule = "R34", code = "round-while-stopped")
    record RoundWhileStopped(UUID stop, LocalDate effectiveOn) implements FundingRefusal {}

    /** A construction round has a longest term. */
    @Refuses(rule = "R33", code = "construction-too-long", member = "months")
    record ConstructionTooLong(int months, int most) implements FundingRefusal {}

    /** All together reach the limit: another one can cost {@code most} (R33). */
    @Refuses(rule = "R33", code = "construction-too-expensive")
    record ConstructionTooExpensive(Money asked, Money before, Money most)
            implements FundingRefusal {}
}
