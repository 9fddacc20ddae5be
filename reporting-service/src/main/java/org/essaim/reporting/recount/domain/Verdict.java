package org.essaim.reporting.recount.domain;

import module java.base;

/**
 * All that becomes of one initiative.
 *
 * @param stop the first clock that struck by the day
 * @param coming where none did, the next that will unless somebody uses it
 * @param clocks of all expenses that were not reversed
 * @param firstUse the first day on which it was a used product
 */
public record Verdict(
        InitiativeHistory history,
        Optional<ExpenseClock> stop,
        Optional<ExpenseClock> coming,
        List<ExpenseClock> clocks,
        Optional<Opening> opening,
        Optional<LocalDate> firstUse) {

    public Verdict {
        clocks = List.copyOf(clocks);
    }
}
