package org.essaim.incubator.stopping.domain;

import module java.base;

/**
 * A warning of one expense, at one of its months or when what had redeemed it was withdrawn.
 *
 * @param month 0 for a withdrawal
 * @param on the day from which on it is due
 * @param lastDay on which something can be done about it
 */
public record Warning(Expense expense, int month, LocalDate on, LocalDate lastDay) {

    /** What is warned of once. */
    public record Key(UUID expenseId, int month, LocalDate lastDay) {}

    Key key() {
        return new Key(expense.expenseId(), month, lastDay);
    }

    /** No while that day is not known, which is null. */
    boolean isOnOrAfter(LocalDate day) {
        return day != null && !on.isBefore(day);
    }
}
