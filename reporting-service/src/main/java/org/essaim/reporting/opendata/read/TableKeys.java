package org.essaim.reporting.opendata.read;

import module java.base;

/** What tells the rows of a table apart, and which rows of other tables they are about. */
final class TableKeys {

    private static final Map<String, List<String>> PRIMARY =
            Map.ofEntries(
                    Map.entry("divisions", List.of("division")),
                    Map.entry("money", List.of("division", "year")),
                    Map.entry("rounds", List.of("division", "round", "year")),
                    Map.entry("entries", List.of("stream", "position")),
                    Map.entry("irritants", List.of("division", "irritantId")),
                    Map.entry("initiatives", List.of("initiative")),
                    Map.entry("lessons", List.of("initiative")),
                    Map.entry("stops", List.of("stopId")),
                    Map.entry("cases", List.of("caseId")),
                    Map.entry("adoptions", List.of("proposalId")),
                    Map.entry("decisions", List.of("agendaItemId")),
                    Map.entry("credits", List.of("adoptingInitiative")),
                    Map.entry("findings", List.of("division")),
                    Map.entry("samples", List.of("sampleId")),
                    Map.entry("derogations", List.of("derogationId")),
                    Map.entry("use", List.of("division")),
                    Map.entry("months", List.of("month")),
                    Map.entry("in-use", List.of("month")),
                    Map.entry("first-use", List.of("days", "used")));

    /** A column of these names is about a row of that table, by its only key. */
    private static final Map<String, String> ABOUT =
            Map.of(
                    "division", "divisions",
                    "originDivision", "divisions",
                    "adoptingDivision", "divisions",
                    "initiative", "initiatives",
                    "origin", "initiatives",
                    "adoptingInitiative", "initiatives",
                    "caseId", "cases");

    private TableKeys() {}

    /**
     * The columns by which a row is found.
     *
     * @return empty where rows may be the same
     */
    static List<String> primary(OpenTable<?> table) {
        return PRIMARY.getOrDefault(table.name(), List.of());
    }

    /** The other table that a column is about. */
    static Optional<String> about(OpenTable<?> table, String column) {
        return Optional.ofNullable(ABOUT.get(column)).filter(other -> !other.equals(table.name()));
    }

    /** The only key of a table that columns of others are about. */
    static List<String> keyOf(String table) {
        return PRIMARY.get(table);
    }

    /**
     * Whether nobody wrote anything into a table: all its strings are keys or words. What people
     * wrote may be redacted, on past days too (R100).
     */
    static boolean isWithoutTexts(OpenTable<?> table) {
        return OpenColumn.of(table.row()).stream()
                .filter(column -> column.type() == String.class)
                .map(OpenColumn::name)
                .allMatch(name -> ABOUT.containsKey(name) || primary(table).contains(name));
    }
}
