package org.essaim.reporting.facts.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;

/**
 * From which days the sums of a past day are counted on, whose facts are all among its own: the end
 * of the month before, for that the end of the quarter, for that the end of the year, and for that
 * of the year before it, down to the end of a decade.
 */
final class MonthEnds {

    private static final int YEAR = 12;
    private static final List<Integer> MONTHS = List.of(1, 3, YEAR);
    private static final int YEARS_OF_DECADE = 10;

    private MonthEnds() {}

    /**
     * Where two days are asked for, each has its own end, until both are ends of years: then it is
     * the earlier of the two.
     *
     * @return empty where all has to be counted: now, and at the end of a decade
     */
    static Optional<AsOf> before(AsOf asOf) {
        return MONTHS.stream()
                .map(months -> new AsOf(end(asOf.trueOn(), months), end(asOf.knownOn(), months)))
                .filter(ends -> !ends.equals(asOf))
                .findFirst()
                .or(() -> yearBefore(asOf));
    }

    /** Of ends of years. */
    private static Optional<AsOf> yearBefore(AsOf asOf) {
        LocalDate earlier = asOf.day(AsOf.ANY);
        boolean one =
                Stream.of(asOf.trueOn(), asOf.knownOn())
                        .allMatch(day -> day == null || day.equals(earlier));
        if (one && (asOf.isNow() || (earlier.getYear() + 1) % YEARS_OF_DECADE == 0)) {
            return Optional.empty();
        }
        LocalDate end = one ? earlier.minusYears(1) : earlier;
        return Optional.of(
                new AsOf(asOf.trueOn() == null ? null : end, asOf.knownOn() == null ? null : end));
    }

    /** The last day of the last months that are over by then, a year being so many of them. */
    private static LocalDate end(LocalDate day, int months) {
        if (day == null) {
            return null;
        }
        LocalDate next = day.plusDays(1);
        int into = (next.getMonthValue() - 1) % months;
        return next.withDayOfMonth(1).minusMonths(into).minusDays(1);
    }
}
