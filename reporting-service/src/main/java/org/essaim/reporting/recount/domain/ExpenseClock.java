package org.essaim.reporting.recount.domain;

import module java.base;

/**
 * The clock of an expense that was not reversed.
 *
 * @param strikes neither redeemed nor ended in time: funding stops the day after useBy
 */
public record ExpenseClock(
        PastExpense expense, LocalDate useBy, boolean redeemed, boolean strikes) {

    public LocalDate dueOn() {
        return useBy.plusDays(1);
    }
}
