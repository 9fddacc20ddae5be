package org.essaim.reporting.recount.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds verdicts up to a {@link UseReport}. */
public final class UseCount {

    private final Rules rules;
    private final LocalDate day;
    private final Tally tally;
    private final TreeMap<String, Sums> divisions = new TreeMap<>();
    private final TreeMap<YearMonth, Month> months = new TreeMap<>();
    private final List<UseReport.Span> spans = new ArrayList<>();
    private final List<UseReport.ComingStop> coming = new ArrayList<>();

    public UseCount(Rules rules, LocalDate day) {
        this.rules = rules;
        this.day = day;
        this.tally = new Tally(rules, day);
    }

    private static final class Sums {
        private long initiatives;
        private long usedProducts;
        private long spentCents;
        private long spentHalfDays;
        private long redeemedCents;
        private long redeemedHalfDays;
        private long lostCents;
        private long lostHalfDays;
        private long users;
        private long productsOfFew;
        private long centsOfShown;
    }

    private static final class Month {
        private long products;
        private long users;
        private long productsOfFew;
    }

    /** Counts one initiative; to be called once for each. */
    public void add(Recount.Verdict verdict) {
        tally.add(verdict);
        Life life = verdict.life();
        Sums sums = divisions.computeIfAbsent(life.division(), _ -> new Sums());
        sums.initiatives++;
        verdict.clocks().forEach(clock -> add(sums, clock));
        verdict.firstUse().ifPresent(_ -> sums.usedProducts++);
        latestUsers(life).ifPresent(users -> users(sums, verdict, users));
        months(life);
        span(verdict);
        verdict.coming()
                .filter(clock -> !clock.dueOn().isAfter(day.plusYears(1)))
                .ifPresent(clock -> coming.add(coming(life, clock)));
    }

    /**
     * @param head up to where the log was counted
     */
    public UseReport report(long head) {
        List<UseReport.DivisionUse> rows = new ArrayList<>();
        divisions.forEach((division, sums) -> rows.add(row(division, sums)));
        List<UseReport.MonthOfUse> used = new ArrayList<>();
        months.forEach(
                (month, of) ->
                        used.add(
                                new UseReport.MonthOfUse(
                                        month, of.products, of.users, of.productsOfFew)));
        coming.sort(
                Comparator.comparing(UseReport.ComingStop::dueOn)
                        .thenComparing(UseReport.ComingStop::initiative)
                        .thenComparing(UseReport.ComingStop::division));
        return new UseReport(head, day, tally.outcome(), rows, used, spans, coming);
    }

    private void add(Sums sums, Recount.Clock clock) {
        Life.Expense expense = clock.expense();
        sums.spentCents += expense.cents();
        sums.spentHalfDays += expense.halfDays();
        if (clock.redeemed()) {
            sums.redeemedCents += expense.cents();
            sums.redeemedHalfDays += expense.halfDays();
        } else if (!clock.dueOn().isAfter(day)) {
            sums.lostCents += expense.cents();
            sums.lostHalfDays += expense.halfDays();
        }
    }

    private static void users(Sums sums, Recount.Verdict verdict, int users) {
        if (SmallCells.hides(users)) {
            sums.productsOfFew++;
            return;
        }
        sums.users += users;
        sums.centsOfShown +=
                verdict.clocks().stream().mapToLong(clock -> clock.expense().cents()).sum();
    }

    private Optional<Integer> latestUsers(Life life) {
        return life.measures().stream()
                .filter(this::isUsedProduct)
                .max(
                        Comparator.comparing(Life.Measure::measuredOn)
                                .thenComparingInt(Life.Measure::users))
                .map(Life.Measure::users);
    }

    private boolean isUsedProduct(Life.Measure measure) {
        return measure.proven()
                && measure.users() >= rules.on(measure.measuredOn()).usedProductUsers();
    }

    private void months(Life life) {
        Map<YearMonth, Integer> most = new HashMap<>();
        life.measures().stream()
                .filter(this::isUsedProduct)
                .forEach(
                        measure ->
                                most.merge(
                                        YearMonth.from(measure.measuredOn()),
                                        measure.users(),
                                        Math::max));
        most.forEach(
                (when, users) -> {
                    Month month = months.computeIfAbsent(when, _ -> new Month());
                    month.products++;
                    if (SmallCells.hides(users)) {
                        month.productsOfFew++;
                    } else {
                        month.users += users;
                    }
                });
    }

    private void span(Recount.Verdict verdict) {
        Life life = verdict.life();
        if (life.launchedOn() == null) {
            return;
        }
        LocalDate followedTo =
                life.endedOn() == null || life.endedOn().isAfter(day) ? day : life.endedOn();
        LocalDate end = verdict.firstUse().orElse(followedTo);
        long days = Math.max(0, ChronoUnit.DAYS.between(life.launchedOn(), end));
        spans.add(new UseReport.Span(days, verdict.firstUse().isPresent()));
    }

    private static UseReport.ComingStop coming(Life life, Recount.Clock clock) {
        return new UseReport.ComingStop(
                life.division(),
                life.initiative(),
                clock.expense().spentOn(),
                clock.useBy(),
                clock.dueOn(),
                clock.expense().cents(),
                clock.expense().halfDays());
    }

    private static UseReport.DivisionUse row(String division, Sums sums) {
        return new UseReport.DivisionUse(
                division,
                sums.initiatives,
                sums.usedProducts,
                sums.spentCents,
                sums.spentHalfDays,
                sums.redeemedCents,
                sums.redeemedHalfDays,
                sums.lostCents,
                sums.lostHalfDays,
                each(sums.spentCents, sums.usedProducts),
                sums.users,
                sums.productsOfFew,
                each(sums.centsOfShown, sums.users));
    }

    /** Rounded half up to whole cents. */
    private static Long each(long cents, long count) {
        return count == 0 ? null : Math.floorDiv(2 * cents + count, 2 * count);
    }
}
