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

    private static final Comparator<ComingStop> DUE =
            Comparator.comparing(ComingStop::dueOn)
                    .thenComparing(ComingStop::initiative)
                    .thenComparing(ComingStop::division);

    private final Rules rules;
    private final LocalDate day;
    private final TreeMap<String, Sums> divisions = new TreeMap<>();
    private final TreeMap<YearMonth, Month> months = new TreeMap<>();
    private final TreeMap<Length, Long> spans = new TreeMap<>(Length.ORDER);
    private final TreeSet<ComingStop> coming = new TreeSet<>(DUE);

    public UseCount(Rules rules, LocalDate day) {
        this.rules = rules;
        this.day = day;
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
    public void add(Verdict verdict) {
        count(verdict, 1);
    }

    /** Counts one no longer; what is removed is what was added. */
    public void remove(Verdict verdict) {
        count(verdict, -1);
    }

    private void count(Verdict verdict, int sign) {
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

    private void coming(ComingStop stop, int sign) {
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
        List<DivisionUse> rows = new ArrayList<>();
        divisions.forEach((division, sums) -> rows.add(row(division, sums)));
        List<MonthOfUse> used = new ArrayList<>();
        months.forEach(
                (month, of) ->
                        used.add(new MonthOfUse(month, of.products, of.users, of.productsOfFew)));
        List<Span> followed = new ArrayList<>();
        spans.forEach(
                (span, initiatives) ->
                        followed.add(new Span(span.days(), span.used(), initiatives)));
        return new UseReport(head, day, rows, used, followed, List.copyOf(coming));
    }

    private static void users(Sums sums, Verdict verdict, int users, int sign) {
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
                .map(PastMeasure::users);
    }

    private boolean isUsedProduct(PastMeasure measure) {
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

    private void span(Verdict verdict, int sign) {
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
                new Length(days, verdict.firstUse().isPresent()),
                (long) sign,
                (before, change) -> before + change == 0 ? null : before + change);
    }

    private static ComingStop coming(InitiativeHistory history, ExpenseClock clock) {
        return new ComingStop(
                history.division(),
                history.initiative(),
                clock.expense().spentOn(),
                clock.useBy(),
                clock.dueOn(),
                clock.expense().amount());
    }

    private static DivisionUse row(String division, Sums sums) {
        return new DivisionUse(
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
