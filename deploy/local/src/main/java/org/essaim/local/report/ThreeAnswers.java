package org.essaim.local.report;

import module java.base;

import org.essaim.local.federation.Service;
import org.essaim.local.screen.Table;
import org.essaim.local.screen.Width;
import tools.jackson.databind.JsonNode;

/**
 * Funding, stopping and generalization: a question and a table each, for a reader who knows nothing
 * about Essaim yet, and the page that shows more without a login.
 *
 * @param titles of initiatives by id
 */
public record ThreeAnswers(
        Answers answers, Map<String, String> titles, Service reporting, Width width) {

    private static final int MOST_ROWS = 12;
    private static final List<String> FIGURES =
            List.of("allocated", "granted", "released", "available", "spent");

    public List<String> lines() {
        return Stream.of(funding(), stops(), cases()).flatMap(List::stream).toList();
    }

    /** Two rows for each division: euros, and below them half-days. */
    private List<String> funding() {
        Table table =
                new Table(
                        "division", "allocated>", "granted>", "released>", "available>", "spent>");
        boolean whole = answers.funding().stream().allMatch(ThreeAnswers::isWhole);
        for (JsonNode row : answers.funding()) {
            table.row(cells(row.path("division").asString(), name -> euros(row, name, whole)));
            table.row(cells("  half-days", name -> number("%,d", halfDays(row, name))));
        }
        return answer(
                "1. FUNDING: what was each division given, and what did it do with it?",
                "Each division spends its envelope without asking for permission; the centre sees"
                        + " it afterwards. Amounts are euros, and below them half-days of work.",
                table.lines(2 * MOST_ROWS, width),
                "en/money");
    }

    private List<String> stops() {
        Table table = new Table("initiative", "division", "spent on", "stopped on");
        for (JsonNode row : answers.stops()) {
            table.row(
                    title(row),
                    row.path("division").asString(),
                    row.path("spentOn").asString(),
                    row.path("reinstated").asBoolean(false)
                            ? "funded again"
                            : row.path("dueOn").asString());
        }
        return answer(
                "2. STOPPING: which expenses found no user?",
                "An initiative that nobody uses within twelve months of an expense is not funded"
                        + " any more; what was spent stays spent. Evidence of use that arrives late"
                        + " funds it again.",
                table.lines(MOST_ROWS, width),
                "en/stops");
    }

    private List<String> cases() {
        Table table = new Table("initiative", "division", "why");
        for (JsonNode row : answers.cases()) {
            table.row(title(row), row.path("division").asString(), why(row));
        }
        return answer(
                "3. GENERALIZING: what is so useful that other divisions are offered it?",
                "Twenty users in one measurement, or a quarter more users within about three"
                        + " months, open a case; no division has to adopt it.",
                table.lines(MOST_ROWS, width),
                "en/generalization");
    }

    private List<String> answer(String question, String meaning, List<String> table, String page) {
        List<String> lines = new ArrayList<>(List.of("", question, "   " + meaning, ""));
        lines.addAll(table);
        lines.add("  more on " + reporting.at(page));
        return lines;
    }

    private String title(JsonNode row) {
        String initiative = row.path("initiative").asString();
        return titles.getOrDefault(initiative, initiative);
    }

    private static String why(JsonNode row) {
        long users = row.path("users").asLong();
        return row.hasNonNull("usersBefore")
                ? "from %d to %d users".formatted(row.path("usersBefore").asLong(), users)
                : "%d users".formatted(users);
    }

    private static String[] cells(String first, UnaryOperator<String> figure) {
        return Stream.concat(Stream.of(first), FIGURES.stream().map(figure)).toArray(String[]::new);
    }

    /** Cents are shown where any amount has some. */
    private static boolean isWhole(JsonNode row) {
        return FIGURES.stream()
                .allMatch(name -> euros(row, name).stripTrailingZeros().scale() <= 0);
    }

    private static BigDecimal euros(JsonNode row, String figure) {
        return new BigDecimal(row.path(figure).path("euros").asString("0"));
    }

    private static String euros(JsonNode row, String figure, boolean whole) {
        return number(whole ? "%,.0f" : "%,.2f", euros(row, figure));
    }

    private static long halfDays(JsonNode row, String figure) {
        return row.path(figure).path("halfDays").asLong(0);
    }

    private static String number(String format, Object value) {
        return String.format(Locale.ROOT, format, value).replace(",", " ");
    }
}
