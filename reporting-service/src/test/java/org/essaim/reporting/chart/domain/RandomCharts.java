package org.essaim.reporting.chart.domain;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Charts of anything: long names, large and small figures, none at all. */
final class RandomCharts {

    static final List<Double> WIDTHS = List.of(330.0, 700.0);
    private static final List<Fill> FILLS =
            Arrays.stream(Fill.values())
                    .filter(fill -> fill != Fill.PAPER && fill != Fill.BAND)
                    .toList();
    private static final long MOST = 1_000_000_000_000L;

    private RandomCharts() {}

    static Arbitrary<Long> values() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 9), Arbitraries.longs().between(-9, MOST));
    }

    static Arbitrary<String> names() {
        return Arbitraries.strings().withChars("abcéW_ ").ofMinLength(1).ofMaxLength(60);
    }

    private static Arbitrary<Bar> bars(int series, Arbitrary<Long> values) {
        return values.list()
                .ofSize(series)
                .map(
                        figures -> {
                            List<Bar.Part> parts = new ArrayList<>();
                            for (long value : figures) {
                                parts.add(new Bar.Part(parts.size(), value, value + ""));
                            }
                            Bar bar = new Bar(parts, "");
                            return new Bar(parts, bar.value() + " €");
                        });
    }

    static Arbitrary<List<Series>> series(int many) {
        return Combinators.combine(names(), Arbitraries.of(FILLS), Arbitraries.of(true, false))
                .as(Series::new)
                .list()
                .ofSize(many);
    }

    static Arbitrary<RowChart> rows() {
        return rows(values());
    }

    /** At least one bar, none of them as small as nothing where the figures are not. */
    static Arbitrary<RowChart> rows(Arbitrary<Long> values) {
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(
                        many ->
                                Combinators.combine(
                                                series(many),
                                                Combinators.combine(
                                                                names(),
                                                                bars(many, values)
                                                                        .list()
                                                                        .ofMinSize(1)
                                                                        .ofMaxSize(3))
                                                        .as(RowChart.Row::new)
                                                        .list()
                                                        .ofMinSize(1)
                                                        .ofMaxSize(8),
                                                names())
                                        .as(RowChart::new));
    }

    static Arbitrary<ColumnChart> columns() {
        return Combinators.combine(
                        series(2),
                        Combinators.combine(
                                        Arbitraries.integers().between(1900, 2100),
                                        bars(2, values()))
                                .as((year, bar) -> new ColumnChart.Column(year + "", bar))
                                .list()
                                .ofMaxSize(30))
                .as(ColumnChart::new);
    }

    static Arbitrary<FlowChart> flows() {
        return Combinators.combine(nodes(3), series(1))
                .as((node, series) -> new FlowChart(node, series.getFirst()));
    }

    private static Arbitrary<FlowChart.Node> nodes(int deep) {
        return Combinators.combine(
                        names(),
                        values(),
                        deep == 0
                                ? Arbitraries.just(List.<FlowChart.Node>of())
                                : Arbitraries.lazy(() -> nodes(deep - 1)).list().ofMaxSize(3))
                .as((name, value, parts) -> new FlowChart.Node(name, value, value + " €", parts));
    }

    static Arbitrary<LineChart> lines() {
        Arbitrary<List<Long>> values =
                values().map(Math::abs).injectNull(0.3).list().ofMaxSize(150);
        return Combinators.combine(values, series(1))
                .as(
                        (known, series) ->
                                new LineChart(
                                        IntStream.range(0, known.size())
                                                .mapToObj(at -> at % 12 == 0 ? "2" + at : "")
                                                .toList(),
                                        List.of(
                                                new LineChart.Panel(
                                                        series.getFirst(),
                                                        known,
                                                        value -> value + ""))));
    }

    static Arbitrary<StepChart> steps() {
        Arbitrary<List<Integer>> days =
                Arbitraries.integers().between(0, 4_000).list().ofMaxSize(60);
        return Combinators.combine(days, series(1), names())
                .as(
                        (at, series, words) -> {
                            List<StepChart.Step> steps = new ArrayList<>();
                            for (int day : at.stream().sorted().toList()) {
                                steps.add(
                                        new StepChart.Step(
                                                day, 1 - steps.size() / 60.0 - 1 / 90.0));
                            }
                            return new StepChart(
                                    series.getFirst(),
                                    words,
                                    steps,
                                    List.of(
                                            new StepChart.Tick(0, "0"),
                                            new StepChart.Tick(360, "360"),
                                            new StepChart.Tick(720, "720")),
                                    List.of(
                                            new StepChart.Tick(0, "0 %"),
                                            new StepChart.Tick(1, "100 %")),
                                    "42,3 %");
                        });
    }

    static Arbitrary<TreeChart> trees() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 30))
                .as((from, to) -> new TreeChart.Link("initiative " + from, "initiative " + to))
                .list()
                .ofMaxSize(40)
                .map(TreeChart::new);
    }

    /** Of every kind. */
    static Arbitrary<DoubleFunction<Drawing>> charts() {
        return Arbitraries.oneOf(
                rows().map(chart -> chart::draw),
                columns().map(chart -> chart::draw),
                flows().map(chart -> chart::draw),
                lines().map(chart -> chart::draw),
                steps().map(chart -> chart::draw),
                trees().map(chart -> width -> chart.draw(width, 12)));
    }
}
