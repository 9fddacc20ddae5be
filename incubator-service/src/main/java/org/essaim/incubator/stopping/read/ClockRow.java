package org.essaim.incubator.stopping.read;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.incubator.stopping.domain.Evidence;
import org.essaim.incubator.stopping.domain.ExpenseClock;

/**
 * The clock of one expense (R60).
 *
 * @param state RUNS, REDEEMED, REVERSED, ENDED or STRUCK
 * @param daysLeft until the end of useBy, that day included; 0 unless it runs
 * @param redeemedBy the earliest use within the window (R61), or null
 */
public record ClockRow(
        UUID expenseId,
        LocalDate spentOn,
        long cents,
        int halfDays,
        LocalDate useBy,
        ExpenseClock.State state,
        long daysLeft,
        UUID redeemedBy,
        LocalDate redeemedOn) {

    static ClockRow of(ExpenseClock clock) {
        Evidence use = clock.redemption();
        return new ClockRow(
                clock.expense().expenseId(),
                clock.expense().spentOn(),
                clock.expense().amount().money().cents(),
                clock.expense().amount().time().halfDays(),
                clock.expense().useBy(),
                clock.state(),
                clock.daysLeft(),
                use == null ? null : use.evidenceId(),
                use == null ? null : use.measuredOn());
    }
}
