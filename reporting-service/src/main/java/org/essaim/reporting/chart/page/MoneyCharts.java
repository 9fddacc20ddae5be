package org.essaim.reporting.chart.page;

import module java.base;

import org.essaim.reporting.chart.domain.Bar;
import org.essaim.reporting.chart.domain.Drawing;
import org.essaim.reporting.chart.domain.Fill;
import org.essaim.reporting.chart.domain.RowChart;
import org.essaim.reporting.chart.domain.Series;
import org.essaim.reporting.facts.domain.Sum;
import org.essaim.reporting.money.read.MoneyOfDivision;
import org.essaim.reporting.money.read.MoneyOfYear;
import org.essaim.reporting.money.read.MoneySums;

/** Money as bars: what was allocated, granted and spent, one below the other. */
final class MoneyCharts {

    private static final int BARS = 3;

    private MoneyCharts() {}

    /** What is drawn of a division or a year. */
    private record Row(String name, Sum allocated, Sum granted, Sum spent) {

        private static Row of(String name, MoneyOfDivision row) {
            return new Row(
                    name,
                    row.sum("allocated", row.allocated()),
                    row.sum("granted", row.granted()),
                    row.sum("spent", row.spent()));
        }

        private static Row of(String name, MoneyOfYear row) {
            return new Row(
                    name,
                    row.sum("allocated", row.allocated()),
                    row.sum("granted", row.granted()),
                    row.sum("spent", row.spent()));
        }

        private RowChart.Row drawn(ChartWords words) {
            List<Bar> bars = new ArrayList<>();
            for (Sum sum : List.of(allocated, granted, spent)) {
                long cents = sum.amount().money().cents();
                bars.add(Bar.of(bars.size(), cents, words.euros(cents)));
            }
            return new RowChart.Row(name, bars);
        }
    }

    /** The divisions with the most money. */
    static Optional<DoubleFunction<Drawing>> divisions(
            List<MoneyOfDivision> divisions, Asked asked, ChartWords words) {
        List<Row> rows =
                divisions.stream()
                        .sorted(
                                Comparator.comparing(MoneyCharts::most)
                                        .reversed()
                                        .thenComparing(MoneyOfDivision::division))
                        .limit(Math.max(BARS, asked.rows() / BARS + 1))
                        .map(row -> Row.of(words.division(row.division()), row))
                        .toList();
        return chart(rows, words.more(rows.size(), divisions.size()), words);
    }

    /** One division, year by year. */
    static Optional<DoubleFunction<Drawing>> years(MoneySums sums, Asked asked, ChartWords words) {
        List<Row> rows =
                sums.years().stream()
                        .filter(row -> asked.about(row.division()))
                        .map(row -> Row.of(row.year() + "", row))
                        .toList();
        int shown = Math.min(rows.size(), Math.max(BARS, asked.rows() / BARS + 1));
        String more =
                shown == rows.size()
                        ? ""
                        : words.say("chart.latest", words.number(shown), words.number(rows.size()));
        return chart(rows.subList(rows.size() - shown, rows.size()), more, words);
    }

    private static long most(MoneyOfDivision row) {
        return Stream.of(row.allocated(), row.granted(), row.spent())
                .mapToLong(amount -> amount.money().cents())
                .max()
                .orElse(0);
    }

    private static Optional<DoubleFunction<Drawing>> chart(
            List<Row> rows, String more, ChartWords words) {
        List<Series> series =
                List.of(
                        series("money.allocated", Fill.SECOND, rows, Row::allocated, words),
                        series("money.granted", Fill.FOURTH, rows, Row::granted, words),
                        series("money.spent", Fill.FIFTH, rows, Row::spent, words));
        List<RowChart.Row> drawn = rows.stream().map(row -> row.drawn(words)).toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new RowChart(series, drawn, more)::draw);
    }

    private static Series series(
            String key, Fill fill, List<Row> rows, Function<Row, Sum> sum, ChartWords words) {
        return words.series(key, fill, ChartWords.mark(rows, row -> sum.apply(row).money()));
    }
}
