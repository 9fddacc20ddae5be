package org.essaim.reporting.opendata.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.Meaning;
import org.essaim.reporting.facts.domain.SmallCells;

/**
 * The data dictionary, made of the records that are the rows: it cannot say anything else than the
 * files do.
 *
 * @param version of the schema; columns are only ever added to it
 * @param leastPeople figures about fewer people are absent
 */
public record Dictionary(String version, int leastPeople, List<Table> tables) {

    public static final String VERSION = "v1";

    /** What these columns mean is the same in every table. */
    private static final Map<String, Column> SHARED =
            Map.of(
                    "division",
                    new Column("division", "text", null, "the division", "la direction"),
                    "initiative",
                    new Column(
                            "initiative",
                            "text",
                            null,
                            "the initiative, a name unique in the federation",
                            "l’initiative, un nom unique dans la fédération"),
                    "knownOn",
                    new Column(
                            "knownOn",
                            "day, YYYY-MM-DD",
                            null,
                            "the day on which it was recorded",
                            "le jour où cela a été consigné"));

    /** One table, its meaning in both languages and its columns in their order. */
    public record Table(String name, String en, String fr, List<Column> columns) {}

    /**
     * What the data dictionary says of a column.
     *
     * @param type a word such as text, day, whole number
     * @param unit euros, half-days, people, or null
     */
    public record Column(String name, String type, String unit, String en, String fr) {}

    static Dictionary of(List<OpenTable<?>> tables) {
        return new Dictionary(
                VERSION, SmallCells.LEAST_PEOPLE, tables.stream().map(Dictionary::table).toList());
    }

    private static Table table(OpenTable<?> table) {
        Meaning meaning = table.row().getAnnotation(Meaning.class);
        List<Column> columns = new ArrayList<>();
        for (RecordComponent component : table.row().getRecordComponents()) {
            columns.addAll(columns(component));
        }
        return new Table(table.name(), meaning.en(), meaning.fr(), columns);
    }

    private static List<Column> columns(RecordComponent component) {
        String name = component.getName();
        Meaning meaning = component.getAnnotation(Meaning.class);
        if (meaning == null) {
            return List.of(
                    component.getType().isEnum()
                            ? oneOf(name, component.getType())
                            : SHARED.get(name));
        }
        if (component.getType() == Amount.class) {
            return List.of(
                    new Column(name + ".euros", "decimal", "euros", meaning.en(), meaning.fr()),
                    new Column(
                            name + ".halfDays",
                            "whole number",
                            "half-days",
                            meaning.en(),
                            meaning.fr()));
        }
        return List.of(
                new Column(
                        name, type(component.getType()), unit(name), meaning.en(), meaning.fr()));
    }

    /** What nobody explains holds one of its constants, whichever they are. */
    private static Column oneOf(String name, Class<?> type) {
        List<String> all = Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
        String but = String.join(", ", all.subList(0, all.size() - 1));
        return new Column(
                name, "text", null, but + " or " + all.getLast(), but + " ou " + all.getLast());
    }

    private static String type(Class<?> type) {
        if (type.isEnum()) {
            return "text";
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "whole number";
            case "boolean" -> "true or false";
            case "Money" -> "decimal";
            case "LocalDate" -> "day, YYYY-MM-DD";
            case "YearMonth" -> "month, YYYY-MM";
            case "Instant" -> "instant, ISO 8601";
            case "UUID" -> "UUID";
            case "String" -> "text";
            default -> throw new IllegalStateException("no open column is a " + type);
        };
    }

    private static String unit(String column) {
        if (column.startsWith("costPer")) {
            return "euros";
        }
        boolean people =
                column.startsWith("users")
                        || column.endsWith("Volunteers")
                        || column.startsWith("managers");
        if (people) {
            return "people";
        }
        return column.equals("days") ? "days" : null;
    }
}
