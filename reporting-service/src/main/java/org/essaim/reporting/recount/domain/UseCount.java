package org.essaim.reporting.recount.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Money;
import org.essaim.reporting.facts.domain.SmallCells;

/**
 * Adds verdicts up to a {@link UseReport}. What was added can be removed again, so that one
 * initiative's new facts cost the counting of that initiative alone.
 */
public final class UseCount {

    private static final Comparator<UseReport.ComingStop> DUE =
            Comparator.comparing(UseReport.ComingStop::dueOn)
                    .thenComparing(UseReport.ComingStop::initiative)
                    .thenComparing(UseReport.ComingStop::division);

    private final Rules rules;
    private final LocalDate day;
    private final TreeMap<String, Sums> divisions = new TreeMap<>();
    private final TreeMap<YearMonth, Month> months = new TreeMap<>();
    private final TreeMap<Span, Long> spans = new TreeMap<>(Span.ORDER);
    private final TreeSet<UseReport.ComingStop> coming = new TreeSet<>(DUE);

    public UseCount(Rules rules, LocalDate day) {
        this.rules = rules;
        this.day = day;
    }

    private record Span(long days, boolean used) {
        private static final Comparator<Span> ORDER =
                Comparator.comparingLong(Span::days).thenComparing(Span::used);
    }

    private static final class Sums {
        private final MoneyUse money;
        private long initiatives;
        private long usedProducts;
        private long users;
        private long productsOfFew;
        private Amount spentOnShown = Amount.NOTHING;

        private Sums(LocalDate day) {
            money = new MoneyUse(day);
        }
    }

    private static final class Month {
        private long products;
        private long users;
        private long productsOfFew;
    }

    /** Counts one initiative; to be called once for each. */
    public void add(Recount.Verdict verdict) {
        count(verdict, 1);
    }

    /** Counts one no longer; what is removed is what was added. */
    public void remove(Recount.Verdict verdict) {
        count(verdict, -1);
    }

    private void count(Recount.Verdict verdict, int sign) {
        InitiativeHistory history = verdict.history();
        Sums sums = divisions.computeIfAbsent(history.division(), _ -> new Sums(day));
        sums.initiatives += sign;
        verdict.clocks().forEach(sign > 0 ? sums.money::add : sums.money::remove);
        verdict.firstUse().ifPresent(_ -> sums.usedProducts += sign);
        latestUsers(history).ifPresent(users -> users(sums, verdict, users, sign));
        months(history, sign);
        span(verdict, sign);
        verdict.coming()
                .filter(clock -> !clock.dueOn().isAfter(day.plusYears(1)))
                .map(clock -> coming(history, clock))
                .ifPresent(stop -> coming(stop, sign));
        if (sums.initiatives == 0) {
            divisions.remove(history.division());
        }
    }

    private void coming(UseReport.ComingStop stop, int sign) {
        if (sign > 0) {
            coming.add(stop);
        } else {
            coming.remove(stop);
        }
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
        List<UseReport.Span> followed = new ArrayList<>();
        spans.forEach(
                (span, initiatives) ->
                        followed.add(new UseReport.Span(span.days(), span.used(), initiatives)));
        return new UseReport(head, day, rows, used, followed, List.copyOf(coming));
    }

    private static void users(Sums sums, Recount.Verdict verdict, int users, int sign) {
        if (SmallCells.hides(users)) {
            sums.productsOfFew += sign;
            return;
        }
        sums.users += (long) sign * users;
        Amount spent =
                verdict.clocks().stream()
                        .map(clock -> clock.expense().amount())
                        .reduce(Amount.NOTHING, Amount::plus);
        sums.spentOnShown = sums.spentOnShown.plus(sign > 0 ? spent : spent.negated());
    }

    /** Of the latest day, and of that day what was published last, as the centre has it (R50). */
    private Optional<Integer> latestUsers(InitiativeHistory history) {
        return history.measures().stream()
                .filter(this::isUsedProduct)
                .reduce((one, next) -> next.measuredOn().isBefore(one.measuredOn()) ? one : next)
                .map(InitiativeHistory.Measure::users);
    }

    private boolean isUsedProduct(InitiativeHistory.Measure measure) {
        return measure.proven()
                && measure.users() >= rules.on(measure.measuredOn()).usedProductUsers();
    }

    private void months(InitiativeHistory history, int sign) {
        Map<YearMonth, Integer> most = new HashMap<>();
        history.measures().stream()
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
                    month.products += sign;
                    if (SmallCells.hides(users)) {
                        month.productsOfFew += sign;
                    } else {
                        month.users += (long) sign * users;
                    }
                    if (month.products == 0) {
                        months.remove(when);
                    }
                });
    }

    private void span(Recount.Verdict verdict, int sign) {
        InitiativeHistory history = verdict.history();
        if (history.launchedOn() == null) {
            return;
        }
        LocalDate followedTo =
                history.endedOn() == null || history.endedOn().isAfter(day)
                        ? day
                        : history.endedOn();
        LocalDate end = verdict.firstUse().orElse(followedTo);
        long days = Math.max(0, ChronoUnit.DAYS.between(history.launchedOn(), end));
        spans.merge(
                new Span(days, verdict.firstUse().isPresent()),
                (long) sign,
                (before, change) -> before + change == 0 ? null : before + change);
    }

    private static UseReport.ComingStop coming(InitiativeHistory history, Recount.Clock clock) {
        return new UseReport.ComingStop(
                history.division(),
                history.initiative(),
                clock.expense().spentOn(),
                clock.useBy(),
                clock.dueOn(),
                clock.expense().amount());
    }

    private static UseReport.DivisionUse row(String division, Sums sums) {
        return new UseReport.DivisionUse(
                division,
                sums.initiatives,
                sums.usedProducts,
                sums.money.spent(),
                sums.money.redeemed(),
                sums.money.lost(),
                sums.users,
                sums.productsOfFew,
                each(sums.money.spent(), sums.usedProducts),
                each(sums.spentOnShown, sums.users));
    }

    /** Rounded half up to whole cents. */
    private static Money each(Amount amount, long count) {
        long cents = amount.money().cents();
        return count == 0 ? null : Money.euroCents(Math.floorDiv(2 * cents + count, 2 * count));
    }
}
