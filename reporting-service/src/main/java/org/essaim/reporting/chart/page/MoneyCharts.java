package org.essaim.reporting.chart.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.chart.domain.Bar;
import org.essaim.reporting.chart.domain.Drawing;
import org.essaim.reporting.chart.domain.Fill;
import org.essaim.reporting.chart.domain.RowChart;
import org.essaim.reporting.chart.domain.Series;
import org.essaim.reporting.money.read.MoneyOfDivision;
import org.essaim.reporting.money.read.MoneySums;

/** Money as bars: what was allocated, granted and spent, one below the other. */
final class MoneyCharts {

    private static final int BARS = 3;

    private MoneyCharts() {}

    /** The divisions with the most money. */
    static Optional<DoubleFunction<Drawing>> divisions(
            List<MoneyOfDivision> divisions, Asked asked, ChartWords words) {
        List<RowChart.Row> rows =
                divisions.stream()
                        .sorted(
                                Comparator.comparing(MoneyCharts::most)
                                        .reversed()
                                        .thenComparing(MoneyOfDivision::division))
                        .limit(Math.max(BARS, asked.rows() / BARS + 1))
                        .map(
                                row ->
                                        row(
                                                words.division(row.division()),
                                                words,
                                                row.allocated(),
                                                row.granted(),
                                                row.spent()))
                        .toList();
        return chart(rows, words.more(rows.size(), divisions.size()), words);
    }

    /** One division, year by year. */
    static Optional<DoubleFunction<Drawing>> years(MoneySums sums, Asked asked, ChartWords words) {
        List<RowChart.Row> rows =
                sums.years().stream()
                        .filter(row -> asked.about(row.division()))
                        .map(
                                row ->
                                        row(
                                                row.year() + "",
                                                words,
                                                row.allocated(),
                                                row.granted(),
                                                row.spent()))
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
            List<RowChart.Row> rows, String more, ChartWords words) {
        List<Series> series =
                List.of(
                        words.series("money.allocated", Fill.SECOND),
                        words.series("money.granted", Fill.FOURTH),
                        words.series("money.spent", Fill.FIFTH));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new RowChart(series, rows, more)::draw);
    }

    private static RowChart.Row row(String name, ChartWords words, Amount... amounts) {
        List<Bar> bars = new ArrayList<>();
        for (Amount amount : amounts) {
            long cents = amount.money().cents();
            bars.add(Bar.of(bars.size(), cents, words.euros(cents)));
        }
        return new RowChart.Row(name, bars);
    }
}
