package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.Evidence;
import org.essaim.contract.PolicyHistory;

/**
 * How the clock of one expense stands on a day (R60–R62, R68).
 *
 * @param lastDay useBy, or later where what had redeemed it was withdrawn (R53)
 * @param daysLeft until the end of the last day, that day included; 0 unless the clock runs
 * @param redemption the earliest use that stopped the clock, or null
 */
public record ExpenseClock(
        Expense expense, LocalDate lastDay, ClockState state, long daysLeft, Evidence redemption) {

    /** On that day, as far as the snapshot says. */
    static ExpenseClock of(
            Expense expense, ReviewSnapshot snapshot, PolicyHistory policies, LocalDate day) {
        Evidence redemption = snapshot.redemptionOf(expense, policies).orElse(null);
        Deadline deadline = snapshot.deadlineOf(expense, policies);
        ClockState state = state(deadline, redemption, snapshot, day);
        return new ExpenseClock(
                expense,
                deadline.lastDay(),
                state,
                state == ClockState.RUNS ? ChronoUnit.DAYS.between(day, deadline.dueOn()) : 0,
                state == ClockState.REDEEMED ? redemption : null);
    }

    private static ClockState state(
            Deadline deadline, Evidence redemption, ReviewSnapshot snapshot, LocalDate day) {
        if (deadline.expense().reversed()) {
            return ClockState.REVERSED;
        }
        if (redemption != null) {
            return ClockState.REDEEMED;
        }
        if (snapshot.endedInTimeFor(deadline)) {
            return ClockState.ENDED;
        }
        return day.isBefore(deadline.dueOn()) ? ClockState.RUNS : ClockState.STRUCK;
    }
}
