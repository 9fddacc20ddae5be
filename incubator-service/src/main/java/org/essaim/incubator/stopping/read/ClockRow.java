package org.essaim.incubator.stopping.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Evidence;
import org.essaim.incubator.stopping.domain.ClockState;
import org.essaim.incubator.stopping.domain.ExpenseClock;

/**
 * The clock of one expense (R60).
 *
 * @param lastDay useBy, or later where what had redeemed it was withdrawn (R53)
 * @param daysLeft until the end of the last day, that day included; 0 unless it runs
 * @param redeemedBy the earliest use within the window (R61), or null
 * @param redeemedOn the day of that use, or null
 */
record ClockRow(
        UUID expenseId,
        LocalDate spentOn,
        Amount amount,
        LocalDate useBy,
        LocalDate lastDay,
        ClockState state,
        long daysLeft,
        UUID redeemedBy,
        LocalDate redeemedOn) {

    static ClockRow of(ExpenseClock clock) {
        Evidence use = clock.redemption();
        return new ClockRow(
                clock.expense().expenseId(),
                clock.expense().spentOn(),
                clock.expense().amount(),
                clock.expense().useBy(),
                clock.lastDay(),
                clock.state(),
                clock.daysLeft(),
                use == null ? null : use.evidenceId(),
                use == null ? null : use.measuredOn());
    }
}
