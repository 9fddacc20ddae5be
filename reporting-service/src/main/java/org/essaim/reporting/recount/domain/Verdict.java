package org.essaim.reporting.recount.domain;

import module java.base;

/**
 * All that becomes of one initiative.
 *
 * @param stop the first clock that struck by the day
 * @param coming where none did, the next that will unless somebody uses it
 * @param clocks of all expenses that were not reversed
 * @param used the measures that are of a used product by the rules of their day (R51)
 */
public record Verdict(
        InitiativeHistory history,
        Optional<ExpenseClock> stop,
        Optional<ExpenseClock> coming,
        List<ExpenseClock> clocks,
        Optional<Opening> opening,
        List<PastMeasure> used) {

    public Verdict {
        clocks = List.copyOf(clocks);
        used = List.copyOf(used);
    }

    /** The first day on which it was a used product. */
    public Optional<LocalDate> firstUse() {
        return used.stream().map(PastMeasure::measuredOn).min(LocalDate::compareTo);
    }

    /** The measure that opens a case: by its users, or by growth. */
    public record Opening(UUID evidenceId, LocalDate measuredOn, boolean byUsers) {}
}
