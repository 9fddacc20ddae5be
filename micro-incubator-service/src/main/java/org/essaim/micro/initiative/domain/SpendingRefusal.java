package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.decision.Refuses;

/** Why something was not spent, or an expense not reversed. */
public sealed interface SpendingRefusal extends InitiativeRefusal {

    /** An expense is more than nothing, in money or in time. */
    @Refuses(rule = "R15", code = "expense-of-nothing", member = "amount.euros")
    record ExpenseOfNothing(Amount asked) implements SpendingRefusal {}

    /** Running the structures costs nothing (R05). */
    @Refuses(rule = "R05", code = "expense-for-incubator", member = "purpose")
    record ExpenseForIncubator() implements SpendingRefusal {}

    /** More than the first round holds for that day, where there is no later one. */
    @Refuses(rule = "R22", code = "first-round-exceeded", member = "amount.euros")
    record FirstRoundExceeded(Amount asked, Amount remains, LocalDate day)
            implements SpendingRefusal {}

    /** More than all grants hold for that day. */
    @Refuses(rule = "R15", code = "grants-exceeded", member = "amount.euros")
    record GrantsExceeded(Amount asked, Amount remains, LocalDate day) implements SpendingRefusal {}

    /** An expense is recorded some days after the term of its grants at the latest (R29). */
    @Refuses(rule = "R29", code = "expense-recorded-too-late", member = "spentOn")
    record RecordedTooLate(LocalDate day, LocalDate term) implements SpendingRefusal {}

    /** More than the grants held for that day when the funding was stopped. */
    @Refuses(rule = "R65", code = "stopped-grants-exceeded", member = "amount.euros")
    record StoppedGrantsExceeded(Amount asked, Amount held, LocalDate day)
            implements SpendingRefusal {}

    /** What is seen is what the centre warned of last. */
    @Refuses(rule = "R63", code = "warning-unknown")
    record NotWarned(UUID expense) implements SpendingRefusal {}

    /** The centre stopped the funding before that day. */
    @Refuses(rule = "R65", code = "funding-stopped")
    record FundingStopped(UUID stop, LocalDate effectiveOn) implements SpendingRefusal {}

    /** A reversal names an expense of the initiative. */
    @Refuses(rule = "R13", code = "expense-unknown")
    record UnknownExpense(UUID expense) implements SpendingRefusal {}

    /** An expense is reversed at most once. */
    @Refuses(rule = "R13", code = "expense-reversed-already")
    record ReversedAlready(UUID expense) implements SpendingRefusal {}

    /** An expense cannot be reversed before it was made. */
    @Refuses(rule = "R13", code = "reversal-before-expense", member = "reversedOn")
    record ReversalBeforeExpense(LocalDate day, LocalDate spentOn) implements SpendingRefusal {}
}
