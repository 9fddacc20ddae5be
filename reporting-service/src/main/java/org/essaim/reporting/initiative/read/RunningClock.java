package org.essaim.reporting.initiative.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.recount.domain.ExpenseClock;

/**
 * The next expense for which funding stops unless somebody uses what came of it (R60, R62).
 *
 * @param needsUserBy the last day on which a user redeems it
 */
public record RunningClock(
        UUID expenseId, LocalDate spentOn, Amount amount, LocalDate needsUserBy) {

    static RunningClock of(ExpenseClock clock) {
        return new RunningClock(
                clock.expense().expenseId(),
                clock.expense().spentOn(),
                clock.expense().amount(),
                clock.lastDay());
    }
}
