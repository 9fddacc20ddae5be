package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.Evidence;
import org.essaim.contract.PolicyHistory;

/**
 * How the clock of one expense stands on a day (R60–R62, R68).
 *
 * @param daysLeft until the end of useBy, that day included; 0 unless the clock runs
 * @param redemption the earliest use that stopped the clock, or null
 */
public record ExpenseClock(Expense expense, ClockState state, long daysLeft, Evidence redemption) {

    /** On that day, as far as the snapshot says. */
    static ExpenseClock of(
            Expense expense, ReviewSnapshot snapshot, PolicyHistory policies, LocalDate day) {
        Evidence redemption = snapshot.redemptionOf(expense, policies).orElse(null);
        ClockState state = state(expense, redemption, snapshot, day);
        return new ExpenseClock(
                expense,
                state,
                state == ClockState.RUNS ? ChronoUnit.DAYS.between(day, expense.dueOn()) : 0,
                state == ClockState.REDEEMED ? redemption : null);
    }

    private static ClockState state(
            Expense expense, Evidence redemption, ReviewSnapshot snapshot, LocalDate day) {
        if (expense.reversed()) {
            return ClockState.REVERSED;
        }
        if (redemption != null) {
            return ClockState.REDEEMED;
        }
        if (snapshot.endedInTimeFor(expense)) {
            return ClockState.ENDED;
        }
        return day.isBefore(expense.dueOn()) ? ClockState.RUNS : ClockState.STRUCK;
    }
}
