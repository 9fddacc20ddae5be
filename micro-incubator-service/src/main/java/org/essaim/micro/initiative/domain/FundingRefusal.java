package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Money;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.Refuses;

/** Why money and time did not move. */
public sealed interface FundingRefusal extends InitiativeRefusal {

    /** An expense is more than nothing, in money or in time. */
    @Refuses(rule = "R15", code = "expense-of-nothing")
    record ExpenseOfNothing(Amount asked) implements FundingRefusal {}

    /** Running the structures costs nothing (R05). */
    @Refuses(rule = "R05", code = "expense-for-incubator")
    record ExpenseForIncubator() implements FundingRefusal {}

    /** More than the first round holds for that day, where there is no later one. */
    @Refuses(rule = "R22", code = "first-round-exceeded")
    record FirstRoundExceeded(Amount asked, Amount remains, LocalDate day)
            implements FundingRefusal {}

    /** More than all grants hold for that day. */
    @Refuses(rule = "R15", code = "grants-exceeded")
    record GrantsExceeded(Amount asked, Amount remains, LocalDate day) implements FundingRefusal {}

    /** More than the grants held for that day when the funding was stopped. */
    @Refuses(rule = "R65", code = "stopped-grants-exceeded")
    record StoppedGrantsExceeded(Amount asked, Amount held, LocalDate day)
            implements FundingRefusal {}

    /** The centre stopped the funding before that day. */
    @Refuses(rule = "R65", code = "funding-stopped")
    record FundingStopped(UUID stop, LocalDate effectiveOn) implements FundingRefusal {}

    /** A reversal names an expense of the initiative. */
    @Refuses(rule = "R13", code = "expense-unknown")
    record UnknownExpense(UUID expense) implements FundingRefusal {}

    /** An expense is reversed at most once. */
    @Refuses(rule = "R13", code = "expense-reversed-already")
    record ReversedAlready(UUID expense) implements FundingRefusal {}

    /** An expense cannot be reversed before it was made. */
    @Refuses(rule = "R13", code = "reversal-before-expense")
    record ReversalBeforeExpense(LocalDate day, LocalDate spentOn) implements FundingRefusal {}

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
    @Refuses(rule = "R33", code = "construction-too-long")
    record ConstructionTooLong(int months, int most) implements FundingRefusal {}

    /**
     * All construction rounds together reach the limit (R33).
     *
     * @param most that another one can still cost
     */
    @Refuses(rule = "R33", code = "construction-too-expensive")
    record ConstructionTooExpensive(Money asked, Money before, Money most)
            implements FundingRefusal {}
}
