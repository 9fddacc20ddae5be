package org.essaim.incubator.stopping.domain;

import java.time.LocalDate;

/** A warning of one expense at one of its months. */
public record Warning(Expense expense, int month) {

    /** The day from which on it is due. */
    public LocalDate on() {
        return expense.warningDay(month);
    }

    /** No while that day is not known, which is null. */
    boolean isOnOrAfter(LocalDate day) {
        return day != null && !on().isBefore(day);
    }
}
