package org.essaim.local.report;

import module java.base;

import org.essaim.portfolio.ImportReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code --report} writes: the projections' answers in the format of the portfolio's expected
 * results, so that the two can be compared as they are. Components are in the order of the file.
 *
 * @param initiatives launched
 * @param divisions that have one
 * @param perDivision initiatives per stage, zeros left out
 * @param funding per admitted division, cents and half-days
 * @param stops by the day, each initiative once, by due day and initiative
 * @param generalizationCases sorted
 * @param refused by line
 */
public record PortfolioReport(
        LocalDate asOf,
        long initiatives,
        long divisions,
        Map<String, Map<String, Long>> perDivision,
        Map<String, Map<String, Long>> funding,
        List<ReportedStop> stops,
        List<String> generalizationCases,
        List<RefusedLine> refused) {

    /**
     * @param asOf stops due later are left out
     * @param imports every service's report
     */
    public static PortfolioReport of(
            LocalDate asOf, Answers answers, Collection<ImportReport> imports) {
        Map<String, Map<String, Long>> perDivision = Figures.stages(answers.stages());
        return new PortfolioReport(
                asOf,
                perDivision.values().stream()
                        .flatMap(each -> each.values().stream())
                        .mapToLong(Long::longValue)
                        .sum(),
                perDivision.size(),
                perDivision,
                Figures.funding(answers.funding()),
                stops(asOf, answers.stops()),
                answers.cases().stream()
                        .map(row -> row.path("initiative").asString())
                        .sorted()
                        .toList(),
                refused(imports));
    }

    private static List<ReportedStop> stops(LocalDate asOf, List<JsonNode> rows) {
        Map<String, ReportedStop> first = new LinkedHashMap<>();
        rows.stream()
                .map(row -> JsonMapper.shared().treeToValue(row, ReportedStop.class))
                .filter(stop -> !LocalDate.parse(stop.dueOn()).isAfter(asOf))
                .sorted(
                        Comparator.comparing(ReportedStop::dueOn)
                                .thenComparing(ReportedStop::initiative))
                .forEach(stop -> first.putIfAbsent(stop.initiative(), stop));
        return List.copyOf(first.values());
    }

    private static List<RefusedLine> refused(Collection<ImportReport> imports) {
        return imports.stream()
                .flatMap(report -> report.refused().stream())
                .map(
                        line ->
                                new RefusedLine(
                                        line.line(), line.fact(), line.initiative(), line.rule()))
                .sorted(Comparator.comparingLong(RefusedLine::line))
                .toList();
    }

    /** A line that the rules refused. */
    public record RefusedLine(long line, String fact, String initiative, String why) {}

    /** The first expense that stopped an initiative (R62). */
    public record ReportedStop(
            String initiative, String division, String spentOn, String useBy, String dueOn) {}
}
