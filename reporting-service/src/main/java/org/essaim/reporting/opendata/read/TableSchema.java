package org.essaim.reporting.opendata.read;

import module java.base;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.essaim.contract.Money;

/**
 * The CSV file of an open table as Table Schema describes it (datapackage.org, version 2), by types
 * that programs of version 1 know too: several words in a cell are a string.
 *
 * @param primaryKey null where rows may be the same
 * @param foreignKeys null where rows are about no other table
 */
public record TableSchema(
        @JsonProperty("$schema") String profile,
        List<Field> fields,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys) {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class);

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json";

    /**
     * A column.
     *
     * @param format of a string; {@code any} of a time, which has fractions of a second that
     *     version 1 does not expect otherwise; null for the usual one
     * @param titles by language, as the descriptions
     * @param unit such as euros; null where it has none
     * @param constraints null where there are none
     */
    public record Field(
            String name,
            String type,
            String format,
            String title,
            String description,
            Map<String, String> titles,
            Map<String, String> descriptions,
            String unit,
            Map<String, Object> constraints) {}

    /** A column that is about a row of another table. */
    public record ForeignKey(List<String> fields, Reference reference) {}

    /** The table that is meant, and its column. */
    public record Reference(String resource, List<String> fields) {}

    static TableSchema of(OpenTable<?> table) {
        List<String> key = TableKeys.primary(table);
        List<OpenColumn> columns = OpenColumn.of(table.row());
        List<ForeignKey> about =
                columns.stream().flatMap(column -> about(table, column).stream()).toList();
        return new TableSchema(
                PROFILE,
                columns.stream()
                        .map(column -> field(table, column, key.contains(column.name())))
                        .toList(),
                key.isEmpty() ? null : key,
                about.isEmpty() ? null : about);
    }

    private static Optional<ForeignKey> about(OpenTable<?> table, OpenColumn column) {
        return TableKeys.about(table, column.name())
                .map(
                        other ->
                                new ForeignKey(
                                        List.of(column.name()),
                                        new Reference(other, TableKeys.keyOf(other))));
    }

    private static Field field(OpenTable<?> table, OpenColumn column, boolean isKey) {
        Class<?> type = column.type();
        Map<String, String> titles = Titles.all(each -> each.of(table.row(), column));
        Map<String, String> meanings =
                Meanings.all(each -> each.of(table.row(), column.component()));
        return new Field(
                column.name(),
                type(type),
                format(type),
                titles.get("en"),
                meanings.get("en"),
                titles,
                meanings,
                DictionaryColumn.unit(column),
                constraints(type, isKey || type.isPrimitive()));
    }

    private static String type(Class<?> type) {
        if (type == boolean.class) {
            return "boolean";
        }
        if (WHOLE.contains(type)) {
            return "integer";
        }
        if (type == Money.class) {
            return "number";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == YearMonth.class) {
            return "yearmonth";
        }
        return type == Instant.class ? "datetime" : "string";
    }

    private static String format(Class<?> type) {
        if (type == UUID.class) {
            return "uuid";
        }
        return type == Instant.class ? "any" : null;
    }

    private static Map<String, Object> constraints(Class<?> type, boolean isRequired) {
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (isRequired) {
            constraints.put("required", true);
        }
        if (type.isEnum()) {
            constraints.put(
                    "enum", Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
        }
        return constraints.isEmpty() ? null : constraints;
    }
}
