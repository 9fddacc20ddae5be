package org.essaim.reporting.recount.domain;

import module java.base;

/**
 * The clock of an expense that was not reversed.
 *
 * @param lastDay useBy, or later where what had redeemed it was withdrawn (R53)
 * @param strikes neither redeemed nor ended in time: funding stops the day after the last one
 */
public record ExpenseClock(
        PastExpense expense,
        LocalDate useBy,
        LocalDate lastDay,
        boolean redeemed,
        boolean strikes) {

    public LocalDate dueOn() {
        return lastDay.plusDays(1);
    }
}
