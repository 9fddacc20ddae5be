package org.essaim.reporting.recount.domain;

import module java.base;

/**
 * Which products are in use at the end of each month, and by how many. The last measure of a
 * product is carried forward until another takes its place, at most for the months that money has
 * to find a user (R60), and not past the day on which the initiative is closed: of use that nobody
 * measured for so long nothing is known any more. Neither a stop nor an integration ends use (R65).
 */
final class UseOverTime {

    private final LocalDate day;

    /** What is different at the end of a month from the end of the month before. */
    private final TreeMap<YearMonth, MonthSums> changes = new TreeMap<>();

    /**
     * @param day whose end stands for the end of its month; what was measured later does not count
     */
    UseOverTime(LocalDate day) {
        this.day = day;
    }

    /**
     * @param sign 1, or -1 to take off what was added
     */
    void count(Verdict verdict, int sign) {
        List<PastMeasure> measures =
                verdict.used().stream()
                        .filter(measure -> !measure.measuredOn().isAfter(day))
                        .sorted(Comparator.comparing(PastMeasure::measuredOn))
                        .toList();
        YearMonth next = null;
        for (PastMeasure measure : measures.reversed()) {
            YearMonth from = YearMonth.from(measure.measuredOn());
            YearMonth until = until(lastDay(measure, verdict.history().closedOn()));
            YearMonth end = next == null || until.isBefore(next) ? until : next;
            if (from.isBefore(end)) {
                change(from, measure.users(), sign);
                change(end, measure.users(), -sign);
            }
            next = from;
        }
    }

    /** From the first month in which something was used to that of the day, none left out. */
    List<MonthInUse> months() {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<MonthInUse> rows = new ArrayList<>();
        MonthSums sums = new MonthSums();
        YearMonth last = YearMonth.from(day);
        for (YearMonth month = changes.firstKey(); !month.isAfter(last); month = next(month)) {
            if (changes.get(month) != null) {
                sums.add(changes.get(month));
            }
            rows.add(sums.inUse(month));
        }
        return rows;
    }

    private static LocalDate lastDay(PastMeasure measure, LocalDate closedOn) {
        LocalDate stale = measure.measuredOn().plusMonths(Parameters.MONTHS);
        boolean closed = closedOn != null && closedOn.isAfter(measure.measuredOn());
        return closed && !closedOn.isAfter(stale) ? closedOn.minusDays(1) : stale;
    }

    /** The first month at whose end a measure that holds to this day does not hold. */
    private YearMonth until(LocalDate lastDay) {
        YearMonth month = YearMonth.from(lastDay);
        LocalDate end = month.equals(YearMonth.from(day)) ? day : month.atEndOfMonth();
        return lastDay.isBefore(end) ? month : next(month);
    }

    private static YearMonth next(YearMonth month) {
        return month.plusMonths(1);
    }

    private void change(YearMonth month, int users, int sign) {
        MonthSums sums = changes.computeIfAbsent(month, _ -> new MonthSums());
        sums.count(users, sign);
        if (sums.isNothing()) {
            changes.remove(month);
        }
    }
}
