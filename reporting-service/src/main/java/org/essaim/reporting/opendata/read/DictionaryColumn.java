package org.essaim.reporting.opendata.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Money;

/**
 * What the data dictionary says of a column.
 *
 * @param type a word such as text, day, whole number
 * @param unit euros, half-days, people, or null
 */
public record DictionaryColumn(String name, String type, String unit, String en, String fr) {

    private static final Map<Class<?>, String> TYPES =
            Map.of(
                    int.class, "whole number",
                    Integer.class, "whole number",
                    long.class, "whole number",
                    boolean.class, "true or false",
                    Money.class, "decimal",
                    LocalDate.class, "day, YYYY-MM-DD",
                    YearMonth.class, "month, YYYY-MM",
                    Instant.class, "instant, ISO 8601",
                    UUID.class, "UUID",
                    String.class, "text");

    /** The columns that a component of a row fills: an amount two, all else one. */
    static Stream<DictionaryColumn> of(Class<?> row, RecordComponent component) {
        String name = component.getName();
        String en = Meanings.ENGLISH.of(row, component);
        String fr = Meanings.FRENCH.of(row, component);
        if (component.getType() == Amount.class) {
            return Stream.of(
                    new DictionaryColumn(name + ".euros", "decimal", "euros", en, fr),
                    new DictionaryColumn(name + ".halfDays", "whole number", "half-days", en, fr));
        }
        return Stream.of(new DictionaryColumn(name, type(component.getType()), unit(name), en, fr));
    }

    private static String type(Class<?> type) {
        if (type == List.class) {
            return "text";
        }
        if (!type.isEnum() && !TYPES.containsKey(type)) {
            throw new IllegalStateException("no open column is a " + type);
        }
        return TYPES.getOrDefault(type, "text");
    }

    /** Of a column as it stands in a file; null where it has none. */
    static String unit(OpenColumn column) {
        return switch (column.part()) {
            case null -> unit(column.name());
            case EUROS -> "euros";
            case HALF_DAYS -> "half-days";
        };
    }

    private static String unit(String column) {
        if (column.startsWith("costPer")) {
            return "euros";
        }
        boolean people =
                column.startsWith("users")
                        || column.endsWith("Volunteers")
                        || column.startsWith("managers")
                        || column.equals("felt");
        if (people) {
            return "people";
        }
        return column.equals("days") ? "days" : null;
    }
}
