package org.essaim.incubator.stopping.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.essaim.contract.PolicyHistory;

/**
 * How the clock of one expense stands on a day (R60–R62, R68).
 *
 * @param daysLeft until the end of useBy, that day included; 0 unless the clock runs
 * @param redemption the earliest use that stopped the clock, or null
 */
public record ExpenseClock(Expense expense, State state, long daysLeft, Evidence redemption) {

    /** What became of it. */
    public enum State {
        /** Nobody has used it yet, and there is still time. */
        RUNS,
        /** Use within the window was heard of (R61). */
        REDEEMED,
        /** The expense was taken back: it has no clock (R61). */
        REVERSED,
        /** The initiative was closed or integrated in time (R68). */
        ENDED,
        /** useBy is over and no use was heard of: funding stops once all was heard (R62, R64). */
        STRUCK
    }

    /** On that day, as far as the file tells. */
    static ExpenseClock of(
            Expense expense, ReviewSnapshot file, PolicyHistory policies, LocalDate day) {
        Evidence redemption = file.redemptionOf(expense, policies).orElse(null);
        State state = state(expense, redemption, file, day);
        return new ExpenseClock(
                expense,
                state,
                state == State.RUNS ? ChronoUnit.DAYS.between(day, expense.dueOn()) : 0,
                state == State.REDEEMED ? redemption : null);
    }

    private static State state(
            Expense expense, Evidence redemption, ReviewSnapshot file, LocalDate day) {
        if (expense.reversed()) {
            return State.REVERSED;
        }
        if (redemption != null) {
            return State.REDEEMED;
        }
        if (file.endedInTimeFor(expense)) {
            return State.ENDED;
        }
        return day.isBefore(expense.dueOn()) ? State.RUNS : State.STRUCK;
    }
}
