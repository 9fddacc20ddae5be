package org.essaim.local.report;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.essaim.local.federation.Service;
import org.essaim.local.screen.Table;
import tools.jackson.databind.JsonNode;

/**
 * Who was given what, what stops, what spreads: a table each, for somebody who has never heard of
 * any of it.
 */
public final class ThreeAnswers {

    private static final int MOST_ROWS = 12;

    private final Answers answers;
    private final Service centre;

    public ThreeAnswers(Answers answers, Service centre) {
        this.answers = answers;
        this.centre = centre;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(funding());
        lines.addAll(stops());
        lines.addAll(cases());
        return lines;
    }

    private List<String> funding() {
        Table table =
                new Table(
                        "division",
                        "given>",
                        "promised>",
                        "given back>",
                        "left>",
                        "spent>",
                        "half-days given>",
                        "spent>");
        for (JsonNode row : answers.funding()) {
            table.row(
                    row.path("division").asString(),
                    euros(row, "allocatedCents"),
                    euros(row, "grantedCents"),
                    euros(row, "releasedCents"),
                    euros(row, "availableCents"),
                    euros(row, "spentCents"),
                    row.path("allocatedHalfDays").asString(),
                    row.path("spentHalfDays").asString());
        }
        return answer(
                "1. FUNDING: what was each division given, and what did it do with it?",
                "Each division spends its envelope without asking; the centre sees it afterwards."
                        + " Euros, and half-days of work.",
                table,
                centre.at(Answers.FUNDING));
    }

    private List<String> stops() {
        Table table =
                new Table(
                        "initiative", "division", "spent on", "to be used by", "stopped on", "now");
        for (JsonNode row : answers.stops()) {
            table.row(
                    row.path("initiative").asString(),
                    row.path("division").asString(),
                    row.path("spentOn").asString(),
                    row.path("useBy").asString(),
                    row.path("dueOn").asString(),
                    reinstated(row) ? "reinstated: proof of use came late" : "stopped");
        }
        return answer(
                "2. STOPPING: which money found no user?",
                "Whatever nobody uses within twelve months of an expense gets no more money; what"
                        + " was spent stays spent.",
                table,
                centre.at(Answers.STOPS));
    }

    private List<String> cases() {
        Table table = new Table("initiative", "division", "why");
        for (JsonNode row : answers.cases()) {
            table.row(row.path("initiative").asString(), row.path("division").asString(), why(row));
        }
        return answer(
                "3. GENERALIZING: what do people want, so that others should be offered it?",
                "Twenty users in one measure, or a quarter more users within about three months,"
                        + " open a case; nobody has to adopt.",
                table,
                centre.at(Answers.CASES));
    }

    private static List<String> answer(String question, String meaning, Table table, URI more) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(question);
        lines.add("   " + meaning);
        lines.addAll(table.lines(MOST_ROWS));
        lines.add("  look further: " + more);
        return lines;
    }

    private static boolean reinstated(JsonNode row) {
        JsonNode told = row.path("reinstated");
        return told.isBoolean()
                ? told.asBoolean()
                : row.hasNonNull("reinstated") || row.hasNonNull("reinstatedAt");
    }

    private static String why(JsonNode row) {
        return row.path("reason").asString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String euros(JsonNode row, String cents) {
        return String.format(Locale.ROOT, "%,.2f €", row.path(cents).asLong(0) / 100.0)
                .replace(",", " ");
    }
}
