package org.essaim.reporting.recount.domain;

import module java.base;

import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.Marks;
import org.essaim.reporting.facts.domain.Sum;

/**
 * Adds verdicts up to a {@link UseReport}. What was added can be removed again, so that one
 * initiative's new facts cost the counting of that initiative alone.
 */
public final class UseCount {

    private static final Comparator<ComingStop> DUE =
            Comparator.comparing(ComingStop::dueOn)
                    .thenComparing(ComingStop::initiative)
                    .thenComparing(ComingStop::division);

    private final LocalDate day;
    private final TreeMap<String, DivisionSums> divisions = new TreeMap<>();
    private final TreeMap<YearMonth, MonthSums> months = new TreeMap<>();
    private final UseOverTime overTime;
    private final TreeMap<Length, Long> spans = new TreeMap<>(Length.ORDER);
    private final TreeSet<ComingStop> coming = new TreeSet<>(DUE);

    public UseCount(LocalDate day) {
        this.day = day;
        this.overTime = new UseOverTime(day);
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
        DivisionSums sums =
                divisions.computeIfAbsent(history.division(), _ -> new DivisionSums(day));
        sums.count(verdict, sign);
        latest(verdict).ifPresent(measure -> sums.count(verdict, measure, sign));
        months(verdict, sign);
        overTime.count(verdict, sign);
        span(verdict, sign);
        verdict.coming()
                .filter(clock -> !clock.dueOn().isAfter(day.plusYears(1)))
                .map(clock -> coming(history, clock))
                .ifPresent(stop -> coming(stop, sign));
        if (sums.isEmpty()) {
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
        divisions.forEach((division, sums) -> rows.add(sums.row(division)));
        List<MonthOfUse> used = new ArrayList<>();
        months.forEach((month, sums) -> used.add(sums.row(month)));
        List<Span> followed = new ArrayList<>();
        spans.forEach(
                (span, initiatives) ->
                        followed.add(new Span(span.days(), span.used(), initiatives)));
        Sum spent =
                divisions.values().stream().map(DivisionSums::spent).reduce(Sum.NOTHING, Sum::plus);
        Basis users =
                months.values().stream().map(MonthSums::basis).reduce(Basis.NOTHING, Basis::plus);
        return new UseReport(
                head,
                day,
                rows,
                used,
                overTime.months(),
                followed,
                List.copyOf(coming),
                spent,
                users);
    }

    /** Of the latest day, and of that day what was published last, as the centre has it (R50). */
    private static Optional<PastMeasure> latest(Verdict verdict) {
        return verdict.used().stream()
                .reduce((one, next) -> next.measuredOn().isBefore(one.measuredOn()) ? one : next);
    }

    private void months(Verdict verdict, int sign) {
        Map<YearMonth, PastMeasure> most = new HashMap<>();
        for (PastMeasure measure : verdict.used()) {
            most.merge(
                    YearMonth.from(measure.measuredOn()),
                    measure,
                    (one, next) -> next.users() > one.users() ? next : one);
        }
        most.forEach(
                (when, measure) -> {
                    MonthSums month = months.computeIfAbsent(when, _ -> new MonthSums());
                    month.count(measure, sign);
                    if (month.isEmpty()) {
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
                clock.expense().amount(),
                Marks.ofAmount("amount", clock.expense().madeUp()));
    }

    /** How long an initiative was followed, and whether until somebody used it. */
    private record Length(long days, boolean used) {
        static final Comparator<Length> ORDER =
                Comparator.comparingLong(Length::days).thenComparing(Length::used);
    }
}
