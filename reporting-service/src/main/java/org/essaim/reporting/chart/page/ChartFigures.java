package org.essaim.reporting.chart.page;

import module java.base;

import org.essaim.reporting.chart.domain.Bar;
import org.essaim.reporting.chart.domain.ColumnChart;
import org.essaim.reporting.chart.domain.Drawing;
import org.essaim.reporting.chart.domain.Fill;
import org.essaim.reporting.chart.domain.FlowChart;
import org.essaim.reporting.chart.domain.RowChart;
import org.essaim.reporting.chart.domain.Series;
import org.essaim.reporting.chart.domain.TreeChart;
import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.InitiativeStage;
import org.essaim.reporting.generalization.read.Adoption;
import org.essaim.reporting.generalization.read.Adoptions;
import org.essaim.reporting.money.read.MoneyFigures;
import org.essaim.reporting.portfolio.page.Flow;
import org.essaim.reporting.portfolio.page.StagesOfDivision;
import org.essaim.reporting.portfolio.read.Stages;
import org.essaim.reporting.portfolio.read.Stages.StageCount;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.stops.read.StopCounts;
import org.essaim.reporting.stops.read.StopsOfYear;
import org.springframework.stereotype.Component;

/** Makes charts of the figures that the tables beside them are made of. */
@Component
class ChartFigures {

    private static final int ADOPTIONS = 100;
    private static final Map<InitiativeStage, Fill> FILLS =
            Map.of(
                    InitiativeStage.IDEA, Fill.FIRST,
                    InitiativeStage.PILOT, Fill.SECOND,
                    InitiativeStage.GROWTH, Fill.THIRD,
                    InitiativeStage.CONSOLIDATION, Fill.FOURTH,
                    InitiativeStage.INTEGRATED, Fill.FIFTH,
                    InitiativeStage.CLOSED, Fill.ENDED);

    private final MoneyFigures money;
    private final Stages stages;
    private final StopCounts stops;
    private final Adoptions adoptions;

    ChartFigures(MoneyFigures money, Stages stages, StopCounts stops, Adoptions adoptions) {
        this.money = money;
        this.stages = stages;
        this.stops = stops;
        this.adoptions = adoptions;
    }

    /** The chart for any width; empty where there is nothing to draw, or nothing yet. */
    Optional<DoubleFunction<Drawing>> of(ChartName name, Asked asked, ChartWords words) {
        return switch (name) {
            case FLOW -> flow(asked, words);
            case STAGES -> stages(asked, words);
            case MONEY -> MoneyCharts.divisions(money.divisions(asked.asOf()), asked, words);
            case STOPS -> stops(asked, words);
            case USE -> asked.use().get().flatMap(use -> UseCharts.months(use.inUse(), words));
            case SURVIVAL ->
                    asked.use().get().flatMap(use -> UseCharts.survival(use.spans(), words));
            case LINEAGE -> lineage(asked, words);
            case DIVISION_STAGES -> stagesOfDivision(asked, words);
            case DIVISION_MONEY -> MoneyCharts.years(money.sums(asked.asOf()), asked, words);
        };
    }

    private Optional<DoubleFunction<Drawing>> flow(Asked asked, ChartWords words) {
        UseReport use = asked.use().get().orElse(null);
        List<Flow> flows =
                Flow.of(money.sums(asked.asOf()).total(), use == null ? null : use.total());
        long whole = flows.stream().mapToLong(flow -> flow.money().cents()).sum();
        String root = flows.getFirst().from();
        return whole <= 0
                ? Optional.empty()
                : Optional.of(
                        new FlowChart(
                                        node(root, sum(flows, root), flows, words),
                                        words.series("flow.title", Fill.FOURTH, mark(flows)))
                                ::draw);
    }

    private static String mark(List<Flow> flows) {
        return ChartWords.mark(flows, flow -> Basis.of(flow.money().cents(), flow.mark()));
    }

    private static long sum(List<Flow> flows, String from) {
        return flows.stream()
                .filter(flow -> flow.from().equals(from))
                .mapToLong(flow -> flow.money().cents())
                .sum();
    }

    private static FlowChart.Node node(
            String name, long cents, List<Flow> flows, ChartWords words) {
        return new FlowChart.Node(
                words.say("flow." + name),
                cents,
                words.euros(cents),
                flows.stream()
                        .filter(flow -> flow.from().equals(name))
                        .map(flow -> node(flow.to(), flow.money().cents(), flows, words))
                        .toList());
    }

    private Optional<DoubleFunction<Drawing>> stages(Asked asked, ChartWords words) {
        List<StagesOfDivision> all =
                StagesOfDivision.of(stages.counts(asked.asOf())).stream()
                        .sorted(Comparator.comparing(StagesOfDivision::all).reversed())
                        .toList();
        List<RowChart.Row> rows =
                all.stream()
                        .limit(asked.rows())
                        .map(
                                row ->
                                        new RowChart.Row(
                                                words.division(row.division()),
                                                List.of(bar(row, words))))
                        .toList();
        List<Series> series =
                Arrays.stream(InitiativeStage.values())
                        .map(stage -> words.series("stage." + stage, FILLS.get(stage)))
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RowChart(series, rows, words.more(rows.size(), all.size()))::draw);
    }

    private static Bar bar(StagesOfDivision row, ChartWords words) {
        List<Bar.Part> parts = new ArrayList<>();
        for (long count : row.counts()) {
            parts.add(new Bar.Part(parts.size(), count, words.number(count)));
        }
        return new Bar(parts, words.number(row.all()));
    }

    private Optional<DoubleFunction<Drawing>> stagesOfDivision(Asked asked, ChartWords words) {
        List<RowChart.Row> rows =
                stages.counts(asked.asOf()).stream()
                        .filter(row -> asked.about(row.division()))
                        .map(row -> row(row, words))
                        .toList();
        Series series = words.series("figure.initiatives", Fill.FOURTH);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new RowChart(List.of(series), rows, "")::draw);
    }

    private static RowChart.Row row(StageCount row, ChartWords words) {
        String count = words.number(row.initiatives());
        return new RowChart.Row(
                words.say("stage." + row.stage()), List.of(Bar.of(0, row.initiatives(), count)));
    }

    private Optional<DoubleFunction<Drawing>> stops(Asked asked, ChartWords words) {
        List<StopsOfYear> years = stops.years(asked.asOf());
        List<Series> series =
                List.of(
                        words.series("chart.stopped", Fill.FOURTH),
                        words.series("stops.reinstated", Fill.SECOND));
        List<ColumnChart.Column> columns =
                years.stream()
                        .map(year -> new ColumnChart.Column(year.year() + "", bar(year, words)))
                        .toList();
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of(new ColumnChart(series, columns)::draw);
    }

    private static Bar bar(StopsOfYear year, ChartWords words) {
        long still = year.stopped() - year.reinstated();
        return new Bar(
                List.of(
                        new Bar.Part(0, still, words.number(still)),
                        new Bar.Part(1, year.reinstated(), words.number(year.reinstated()))),
                words.number(year.stopped()));
    }

    private Optional<DoubleFunction<Drawing>> lineage(Asked asked, ChartWords words) {
        List<Adoption> rows = adoptions.latest(asked.asOf(), ADOPTIONS);
        words.called().load(rows, Adoption::division, Adoption::initiative);
        words.called().load(rows, Adoption::originDivision, Adoption::origin);
        TreeChart tree = new TreeChart(rows.stream().map(row -> link(row, words)).toList());
        return tree.rows() == 0
                ? Optional.empty()
                : Optional.of(width -> tree.draw(width, asked.rows()));
    }

    private static TreeChart.Link link(Adoption row, ChartWords words) {
        return new TreeChart.Link(
                row.originDivision() == null
                        ? words.say("initiative.untitled", row.origin())
                        : words.initiative(row.originDivision(), row.origin()),
                words.initiative(row.division(), row.initiative()));
    }
}
