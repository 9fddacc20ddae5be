package org.essaim.reporting.facts.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;

/**
 * From which days the sums of a past day are counted on, whose facts are all among its own: the end
 * of the month before, for that the end of the quarter, and for that the end of the year.
 */
final class MonthEnds {

    private MonthEnds() {}

    /**
     * Where two days are asked for, of the earlier one: what is true and known by then is all that
     * the two are sure to share.
     *
     * @return empty where all has to be counted: now, and at the end of a year
     */
    static Optional<AsOf> before(AsOf asOf) {
        LocalDate day = asOf.day(AsOf.ANY);
        LocalDate next = day.plusDays(1);
        if (asOf.isNow() || next.getDayOfYear() == 1) {
            return Optional.empty();
        }
        LocalDate begins = day.withDayOfMonth(1);
        if (next.getDayOfMonth() == 1) {
            boolean quarter = next.getMonth().firstMonthOfQuarter() == next.getMonth();
            begins = quarter ? day.withDayOfYear(1) : begins.with(IsoFields.DAY_OF_QUARTER, 1);
        }
        LocalDate end = begins.minusDays(1);
        return Optional.of(
                new AsOf(asOf.trueOn() == null ? null : end, asOf.knownOn() == null ? null : end));
    }
}
