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
    private static final Comparator<ExpenseClock> FIRST_STRIKE =
            Comparator.comparing(ExpenseClock::dueOn)
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
        List<ExpenseClock> clocks =
                history.expenses().stream()
                        .filter(expense -> !expense.reversed())
                        .map(expense -> clock(expense, history, rules, proven))
                        .toList();
        List<PastMeasure> used = used(history, rules);
        List<PastMeasure> standing = used.stream().filter(PastMeasure::stands).toList();
        Optional<ExpenseClock> first =
                clocks.stream().filter(ExpenseClock::strikes).min(FIRST_STRIKE);
        return new Verdict(
                history,
                first.filter(clock -> !clock.dueOn().isAfter(day)),
                first.filter(clock -> clock.dueOn().isAfter(day)),
                clocks,
                opening(used, rules),
                standing);
    }

    private static ExpenseClock clock(
            PastExpense expense,
            InitiativeHistory history,
            Rules rules,
            NavigableMap<LocalDate, Integer> proven) {
        int months = rules.on(expense.spentOn()).months();
        LocalDate useBy = expense.spentOn().plusMonths(months);
        int enough = rules.on(useBy).usedProductUsers();
        boolean redeemed =
                proven.subMap(expense.spentOn(), true, useBy, true).values().stream()
                        .anyMatch(users -> users >= enough);
        LocalDate lastDay =
                history.withdrawn() ? lastDay(expense, useBy, history, rules.on(useBy)) : useBy;
        boolean ended = history.endedOn() != null && !history.endedOn().isAfter(lastDay);
        return new ExpenseClock(expense, useBy, lastDay, redeemed, !redeemed && !ended);
    }

    /** What was withdrawn after useBy gives so many days more; what was before, none (R53). */
    private static LocalDate lastDay(
            PastExpense expense,
            LocalDate useBy,
            InitiativeHistory history,
            Parameters parameters) {
        return history.measures().stream()
                .filter(measure -> measure.proven() && !measure.stands())
                .filter(measure -> measure.users() >= parameters.usedProductUsers())
                .filter(measure -> !measure.measuredOn().isBefore(expense.spentOn()))
                .filter(measure -> !measure.measuredOn().isAfter(useBy))
                .map(measure -> measure.withdrawal().on())
                .filter(on -> on.isAfter(useBy))
                .max(LocalDate::compareTo)
                .map(on -> on.plusDays(parameters.withdrawnEvidenceDays()))
                .orElse(useBy);
    }

    /** The days on which use was more than declared, with the most users of each. */
    private static NavigableMap<LocalDate, Integer> provenUse(InitiativeHistory history) {
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        for (PastMeasure measure : history.measures()) {
            if (measure.proven() && measure.stands()) {
                days.merge(measure.measuredOn(), measure.users(), Math::max);
            }
        }
        return days;
    }

    /**
     * The earliest measure that opens a case, ids deciding within a day (R70); what is withdrawn
     * afterwards does not close it (R53).
     */
    private static Optional<Verdict.Opening> opening(List<PastMeasure> used, Rules rules) {
        return used.stream()
                .sorted(
                        Comparator.comparing(PastMeasure::measuredOn)
                                .thenComparing(each -> each.evidenceId().toString()))
                .filter(measure -> opens(measure, used, rules.on(measure.measuredOn())))
                .findFirst()
                .map(
                        measure ->
                                new Verdict.Opening(
                                        measure.evidenceId(),
                                        measure.measuredOn(),
                                        measure.users()
                                                >= rules.on(measure.measuredOn()).caseUsers()));
    }

    private static boolean opens(
            PastMeasure measure, List<PastMeasure> used, Parameters parameters) {
        return measure.users() >= parameters.caseUsers()
                || used.stream()
                        .filter(measure::stoodWith)
                        .anyMatch(before -> grew(before, measure, parameters));
    }

    /** The measures that are of a used product by the rules of their day (R51). */
    private static List<PastMeasure> used(InitiativeHistory history, Rules rules) {
        return history.measures().stream()
                .filter(PastMeasure::proven)
                .filter(m -> m.users() >= rules.on(m.measuredOn()).usedProductUsers())
                .toList();
    }

    private static boolean grew(PastMeasure before, PastMeasure after, Parameters parameters) {
        long days = ChronoUnit.DAYS.between(before.measuredOn(), after.measuredOn());
        long wanted = before.users() * (100L + parameters.caseGrowthPercent());
        return before.users() >= parameters.caseGrowthFromUsers()
                && GROWTH_FROM_DAYS <= days
                && days <= GROWTH_TO_DAYS
                && after.users() * 100L >= wanted;
    }
}
