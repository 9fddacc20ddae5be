package org.essaim.reporting.chart.page;

import module java.base;

import org.essaim.reporting.chart.domain.Drawing;
import org.essaim.reporting.chart.domain.Fill;
import org.essaim.reporting.chart.domain.LineChart;
import org.essaim.reporting.chart.domain.StepChart;
import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.recount.domain.MonthInUse;
import org.essaim.reporting.recount.domain.Span;
import org.essaim.reporting.usage.domain.Survival;
import org.essaim.reporting.usage.domain.SurvivalStep;

/** Use as charts. */
final class UseCharts {

    private static final int HALF_YEAR = 180;
    private static final int YEAR = 360;
    private static final int LONG = 5 * YEAR;
    private static final List<Double> LEVELS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

    private UseCharts() {}

    /** Users and used products by month; a month of which nothing is known is a gap. */
    static Optional<DoubleFunction<Drawing>> months(List<MonthInUse> known, ChartWords words) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Map<YearMonth, MonthInUse> by =
                known.stream().collect(Collectors.toMap(MonthInUse::month, Function.identity()));
        YearMonth first = known.getFirst().month();
        List<YearMonth> months =
                Stream.iterate(first, month -> month.plusMonths(1))
                        .limit(first.until(known.getLast().month(), ChronoUnit.MONTHS) + 1)
                        .toList();
        List<String> ticks =
                months.stream().map(month -> tick(month, months.size(), words)).toList();
        return Optional.of(
                new LineChart(
                                ticks,
                                List.of(
                                        panel(
                                                "users",
                                                months,
                                                by,
                                                MonthInUse::users,
                                                users(known),
                                                words),
                                        panel(
                                                "months.products",
                                                months,
                                                by,
                                                MonthInUse::products,
                                                null,
                                                words)))
                        ::draw);
    }

    private static String users(List<MonthInUse> known) {
        return ChartWords.mark(known, month -> Basis.of(month.users(), month.mark("users")));
    }

    /** Years where there are several, and otherwise months. */
    private static String tick(YearMonth month, int all, ChartWords words) {
        boolean years = all > 2 * Month.values().length;
        if (!years) {
            return words.format().month(month);
        }
        return month.getMonth() == Month.JANUARY ? month.getYear() + "" : "";
    }

    private static LineChart.Panel panel(
            String key,
            List<YearMonth> months,
            Map<YearMonth, MonthInUse> known,
            ToLongFunction<MonthInUse> figure,
            String mark,
            ChartWords words) {
        List<Long> values = new ArrayList<>();
        for (YearMonth month : months) {
            MonthInUse here = known.get(month);
            values.add(here == null ? null : figure.applyAsLong(here));
        }
        return new LineChart.Panel(words.series(key, Fill.FOURTH, mark), values, words::number);
    }

    /** The share without a user, by days since the launch. */
    static Optional<DoubleFunction<Drawing>> survival(List<Span> spans, ChartWords words) {
        List<SurvivalStep> curve = Survival.curve(spans);
        if (curve.isEmpty()) {
            return Optional.empty();
        }
        SurvivalStep last = curve.getLast();
        int step = last.days() > LONG ? YEAR : HALF_YEAR;
        List<StepChart.Tick> ticks =
                LongStream.rangeClosed(0, last.days() / step)
                        .map(at -> at * step)
                        .mapToObj(day -> new StepChart.Tick(day, words.number(day)))
                        .toList();
        return Optional.of(
                new StepChart(
                                words.series("survival.without", Fill.FOURTH),
                                words.say("survival.days"),
                                steps(curve),
                                ticks,
                                LEVELS.stream().map(at -> level(at, words)).toList(),
                                words.format().share(last.withoutUse()))
                        ::draw);
    }

    private static List<StepChart.Step> steps(List<SurvivalStep> curve) {
        return curve.stream()
                .filter(step -> step.used() > 0 || step == curve.getLast())
                .map(step -> new StepChart.Step(step.days(), step.withoutUse().doubleValue()))
                .toList();
    }

    private static StepChart.Tick level(double share, ChartWords words) {
        return new StepChart.Tick(share, words.format().share(BigDecimal.valueOf(share)));
    }
}
