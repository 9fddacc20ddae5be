package org.essaim.reporting;

import module java.base;

import tools.jackson.databind.JsonNode;

/** What of the rows of a table is not as its Table Schema says. */
final class SchemaCheck {

    private static final Map<String, Consumer<String>> TYPES =
            Map.of(
                    "string", _ -> {},
                    "boolean", SchemaCheck::truth,
                    "integer", BigInteger::new,
                    "number", BigDecimal::new,
                    "date", LocalDate::parse,
                    "yearmonth", YearMonth::parse,
                    "datetime", Instant::parse);

    private final Map<String, JsonNode> schemas;
    private final Map<String, List<List<String>>> tables;

    /**
     * @param tables their rows by name, without the line of the header
     */
    SchemaCheck(Map<String, JsonNode> schemas, Map<String, List<List<String>>> tables) {
        this.schemas = schemas;
        this.tables = tables;
    }

    List<String> faults(String table) {
        List<String> faults = new ArrayList<>();
        JsonNode schema = schemas.get(table);
        for (List<String> row : tables.get(table)) {
            Iterator<String> cells = row.iterator();
            for (JsonNode field : schema.path("fields")) {
                fault(field, cells.next())
                        .ifPresent(why -> faults.add(field.path("name") + ": " + why));
            }
        }
        List<String> key = names(schema.path("primaryKey"));
        List<List<String>> keys = values(table, key);
        if (!key.isEmpty() && Set.copyOf(keys).size() < keys.size()) {
            faults.add("two rows of one key " + key);
        }
        for (JsonNode foreign : schema.path("foreignKeys")) {
            JsonNode reference = foreign.path("reference");
            List<List<String>> meant = values(table, names(foreign.path("fields")));
            Set<List<String>> known =
                    Set.copyOf(
                            values(
                                    reference.path("resource").asString(),
                                    names(reference.path("fields"))));
            meant.stream()
                    .filter(value -> !value.equals(List.of("")) && !known.contains(value))
                    .forEach(value -> faults.add(foreign + ": nothing is " + value));
        }
        return faults;
    }

    private static Optional<String> fault(JsonNode field, String cell) {
        JsonNode constraints = field.path("constraints");
        if (cell.isEmpty()) {
            return constraints.path("required").asBoolean(false)
                    ? Optional.of("is missing")
                    : Optional.empty();
        }
        List<String> words = names(constraints.path("enum"));
        if (!words.isEmpty() && !words.contains(cell)) {
            return Optional.of(cell + " is none of " + words);
        }
        try {
            TYPES.get(field.path("type").asString()).accept(cell);
            if (field.path("format").asString("").equals("uuid")) {
                UUID.fromString(cell);
            }
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException other) {
            return Optional.of(cell + " is no " + field.path("type"));
        }
    }

    private List<List<String>> values(String table, List<String> columns) {
        List<String> all =
                schemas.get(table)
                        .path("fields")
                        .valueStream()
                        .map(field -> field.path("name").asString())
                        .toList();
        return tables.get(table).stream()
                .map(row -> columns.stream().map(column -> row.get(all.indexOf(column))).toList())
                .toList();
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static void truth(String cell) {
        if (!Set.of("true", "false").contains(cell)) {
            throw new IllegalArgumentException(cell);
        }
    }
}
