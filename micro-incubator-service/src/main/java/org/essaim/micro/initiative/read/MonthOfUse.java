package org.essaim.micro.initiative.read;

import module java.base;

/**
 * The most users that were proven in one measure of a month (R50, R51).
 *
 * @param users 0 where nothing was measured
 */
public record MonthOfUse(YearMonth month, int users) {

    private static final int MOST_MONTHS = 12;

    /** From the first month with users on, at most the last twelve; empty without any. */
    static List<MonthOfUse> of(List<EvidenceRow> usage, LocalDate today) {
        SortedMap<YearMonth, Integer> known = new TreeMap<>();
        usage.stream()
                .filter(use -> use.level().proves() && use.withdrawnOn() == null)
                .forEach(
                        use ->
                                known.merge(
                                        YearMonth.from(use.measuredOn()), use.users(), Math::max));
        if (known.isEmpty()) {
            return List.of();
        }
        YearMonth last = YearMonth.from(today);
        YearMonth earliest = last.minusMonths(MOST_MONTHS - 1L);
        YearMonth first = known.firstKey().isAfter(earliest) ? known.firstKey() : earliest;
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> new MonthOfUse(month, known.getOrDefault(month, 0)))
                .toList();
    }
}
