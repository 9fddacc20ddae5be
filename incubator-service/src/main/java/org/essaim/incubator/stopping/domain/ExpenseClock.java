package org.essaim.incubator.stopping.domain;

import module java.base;

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
        /** Use within the window is known (R61). */
        REDEEMED,
        /** The expense was reversed: it has no clock (R61). */
        REVERSED,
        /** The initiative was closed or integrated in time (R68). */
        ENDED,
        /** useBy is over and no use is known: funding stops once all has been read (R62, R64). */
        STRUCK
    }

    /** On that day, as far as the snapshot says. */
    static ExpenseClock of(
            Expense expense, ReviewSnapshot snapshot, PolicyHistory policies, LocalDate day) {
        Evidence redemption = snapshot.redemptionOf(expense, policies).orElse(null);
        State state = state(expense, redemption, snapshot, day);
        return new ExpenseClock(
                expense,
                state,
                state == State.RUNS ? ChronoUnit.DAYS.between(day, expense.dueOn()) : 0,
                state == State.REDEEMED ? redemption : null);
    }

    private static State state(
            Expense expense, Evidence redemption, ReviewSnapshot snapshot, LocalDate day) {
        if (expense.reversed()) {
            return State.REVERSED;
        }
        if (redemption != null) {
            return State.REDEEMED;
        }
        if (snapshot.endedInTimeFor(expense)) {
            return State.ENDED;
        }
        return day.isBefore(expense.dueOn()) ? State.RUNS : State.STRUCK;
    }
}
