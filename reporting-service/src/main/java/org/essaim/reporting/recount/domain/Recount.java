package org.essaim.reporting.recount.domain;

import module java.base;

/**
 * The rules on stopping (R60 to R62, R68) and on cases (R70) once more, on facts alone and by
 * another way than the centre's: proven use is kept by day, and a clock asks whether a day of its
 * window is among them. That the two agree is a test, and is shown on the page.
 */
public final class Recount {

    private static final int GROWTH_FROM_DAYS = 60;
    private static final int GROWTH_TO_DAYS = 120;
    private static final Comparator<Clock> FIRST_STRIKE =
            Comparator.comparing(Clock::dueOn)
                    .thenComparing(clock -> clock.expense().spentOn())
                    .thenComparing(clock -> clock.expense().expenseId().toString());

    private Recount() {}

    /**
     * What becomes of one initiative by a day. Whether money was redeemed is judged by the rules of
     * its useBy, a case by those of the day measured.
     *
     * @param day stops that fall due later are still to come
     */
    public static Verdict of(InitiativeHistory history, Rules rules, LocalDate day) {
        NavigableMap<LocalDate, Integer> proven = provenUse(history);
        List<Clock> clocks =
                history.expenses().stream()
                        .filter(expense -> !expense.reversed())
                        .map(expense -> clock(expense, history, rules, proven))
                        .toList();
        Optional<Clock> first = clocks.stream().filter(Clock::strikes).min(FIRST_STRIKE);
        return new Verdict(
                history,
                first.filter(clock -> !clock.dueOn().isAfter(day)),
                first.filter(clock -> clock.dueOn().isAfter(day)),
                clocks,
                opening(history, rules),
                used(history, rules)
                        .map(InitiativeHistory.Measure::measuredOn)
                        .min(LocalDate::compareTo));
    }

    private static Clock clock(
            InitiativeHistory.Expense expense,
            InitiativeHistory history,
            Rules rules,
            NavigableMap<LocalDate, Integer> proven) {
        int months = rules.on(expense.spentOn()).months();
        LocalDate useBy = expense.spentOn().plusMonths(months);
        int enough = rules.on(useBy).usedProductUsers();
        boolean redeemed =
                proven.subMap(expense.spentOn(), true, useBy, true).values().stream()
                        .anyMatch(users -> users >= enough);
        boolean ended = history.endedOn() != null && !history.endedOn().isAfter(useBy);
        return new Clock(expense, useBy, redeemed, !redeemed && !ended);
    }

    /** The days on which use was more than declared, with the most users of each. */
    private static NavigableMap<LocalDate, Integer> provenUse(InitiativeHistory history) {
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        for (InitiativeHistory.Measure measure : history.measures()) {
            if (measure.proven()) {
                days.merge(measure.measuredOn(), measure.users(), Math::max);
            }
        }
        return days;
    }

    /** The earliest measure that opens a case, ids deciding within a day (R70). */
    private static Optional<Opening> opening(InitiativeHistory history, Rules rules) {
        List<InitiativeHistory.Measure> used =
                used(history, rules)
                        .sorted(
                                Comparator.comparing(InitiativeHistory.Measure::measuredOn)
                                        .thenComparing(each -> each.evidenceId().toString()))
                        .toList();
        return used.stream()
                .filter(measure -> opens(measure, used, rules.on(measure.measuredOn())))
                .findFirst()
                .map(
                        measure ->
                                new Opening(
                                        measure.evidenceId(),
                                        measure.measuredOn(),
                                        measure.users()
                                                >= rules.on(measure.measuredOn()).caseUsers()));
    }

    private static boolean opens(
            InitiativeHistory.Measure measure,
            List<InitiativeHistory.Measure> used,
            Parameters parameters) {
        return measure.users() >= parameters.caseUsers()
                || used.stream().anyMatch(before -> grew(before, measure, parameters));
    }

    /** The measures that are of a used product by the rules of their day (R51). */
    private static Stream<InitiativeHistory.Measure> used(InitiativeHistory history, Rules rules) {
        return history.measures().stream()
                .filter(InitiativeHistory.Measure::proven)
                .filter(m -> m.users() >= rules.on(m.measuredOn()).usedProductUsers());
    }

    private static boolean grew(
            InitiativeHistory.Measure before,
            InitiativeHistory.Measure after,
            Parameters parameters) {
        long days = ChronoUnit.DAYS.between(before.measuredOn(), after.measuredOn());
        long wanted = before.users() * (100L + parameters.caseGrowthPercent());
        return before.users() >= parameters.caseGrowthFromUsers()
                && GROWTH_FROM_DAYS <= days
                && days <= GROWTH_TO_DAYS
                && after.users() * 100L >= wanted;
    }

    /**
     * The clock of an expense that was not reversed.
     *
     * @param strikes neither redeemed nor ended in time: funding stops the day after useBy
     */
    public record Clock(
            InitiativeHistory.Expense expense, LocalDate useBy, boolean redeemed, boolean strikes) {

        public LocalDate dueOn() {
            return useBy.plusDays(1);
        }
    }

    /** The measure that opens a case: by its users, or by growth. */
    public record Opening(UUID evidenceId, LocalDate measuredOn, boolean byUsers) {}

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
            Optional<Clock> stop,
            Optional<Clock> coming,
            List<Clock> clocks,
            Optional<Opening> opening,
            Optional<LocalDate> firstUse) {

        public Verdict {
            clocks = List.copyOf(clocks);
        }
    }
}
