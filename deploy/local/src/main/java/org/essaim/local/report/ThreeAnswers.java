package org.essaim.local.report;

import module java.base;

import org.essaim.local.federation.Service;
import org.essaim.local.screen.Table;
import tools.jackson.databind.JsonNode;

/**
 * Funding, stopping and generalization: a question and a table each, for a reader who knows nothing
 * about Essaim yet.
 *
 * @param titles of initiatives by id
 */
public record ThreeAnswers(Answers answers, Map<String, String> titles, Service centre) {

    private static final int MOST_ROWS = 12;

    public List<String> lines() {
        return Stream.of(funding(), stops(), cases()).flatMap(List::stream).toList();
    }

    private List<String> funding() {
        Table table =
                new Table(
                        "division",
                        "allocated>",
                        "granted>",
                        "released>",
                        "available>",
                        "spent>",
                        "half-days allocated>",
                        "spent>");
        for (JsonNode row : answers.funding()) {
            table.row(
                    row.path("division").asString(),
                    euros(row, "allocated"),
                    euros(row, "granted"),
                    euros(row, "released"),
                    euros(row, "available"),
                    euros(row, "spent"),
                    row.at("/allocated/halfDays").asString(),
                    row.at("/spent/halfDays").asString());
        }
        return answer(
                "1. FUNDING: what was each division given, and what did it do with it?",
                "Each division spends its envelope without asking for permission; the centre sees"
                        + " it afterwards. Amounts are euros and half-days of work.",
                table,
                centre.at(Answers.FUNDING));
    }

    private List<String> stops() {
        Table table =
                new Table(
                        "initiative", "division", "spent on", "to be used by", "stopped on", "now");
        for (JsonNode row : answers.stops()) {
            table.row(
                    title(row),
                    row.path("division").asString(),
                    row.path("spentOn").asString(),
                    row.path("useBy").asString(),
                    row.path("dueOn").asString(),
                    now(row));
        }
        return answer(
                "2. STOPPING: which expenses found no user?",
                "An initiative that nobody uses within twelve months of an expense is not funded"
                        + " any more; what was spent stays spent.",
                table,
                centre.at(Answers.STOPS));
    }

    private List<String> cases() {
        Table table = new Table("initiative", "division", "why");
        for (JsonNode row : answers.cases()) {
            table.row(title(row), row.path("division").asString(), why(row));
        }
        return answer(
                "3. GENERALIZING: what is used so much that other divisions should be offered it?",
                "Twenty users in one measurement, or a quarter more users within about three"
                        + " months, open a case; no division has to adopt it.",
                table,
                centre.at(Answers.CASES));
    }

    private static List<String> answer(String question, String meaning, Table table, URI more) {
        List<String> lines = new ArrayList<>(List.of("", question, "   " + meaning));
        lines.addAll(table.lines(MOST_ROWS));
        lines.add("  see also: " + more);
        return lines;
    }

    private String title(JsonNode row) {
        String initiative = row.path("initiative").asString();
        return titles.getOrDefault(initiative, initiative);
    }

    private static String now(JsonNode row) {
        return row.path("reinstated").asBoolean(false)
                ? "funded again: evidence arrived late"
                : "stopped";
    }

    private static String why(JsonNode row) {
        long users = row.path("users").asLong();
        return row.hasNonNull("usersBefore")
                ? "grew from %d to %d users".formatted(row.path("usersBefore").asLong(), users)
                : "%d users in one measurement".formatted(users);
    }

    private static String euros(JsonNode row, String figure) {
        BigDecimal euros = new BigDecimal(row.path(figure).path("euros").asString("0"));
        return String.format(Locale.ROOT, "%,.2f €", euros).replace(",", " ");
    }
}
