package org.essaim.reporting.opendata.read;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essaim.reporting.opendata.domain.Meaning;
import org.essaim.reporting.recount.domain.UseReport;

/**
 * One open table.
 *
 * @param name as its file is called
 * @param row whose components are its columns
 * @param sql with the named parameters trueOn, knownOn, head and least (people); null where counted
 * @param inPortions true where rows carry stream and position, and are read some at a time
 * @param counted the rows that a recount gives; null where the log has them
 */
record OpenTable(
        String name,
        Class<?> row,
        String sql,
        boolean inPortions,
        Function<UseReport, Stream<?>> counted) {

    /** One whose rows the log has. */
    OpenTable(String name, Class<?> row, String sql, boolean inPortions) {
        this(name, row, sql, inPortions, null);
    }

    List<Dictionary.Column> columns() {
        return Arrays.stream(row.getRecordComponents())
                .map(
                        component -> {
                            Meaning meaning = component.getAnnotation(Meaning.class);
                            return new Dictionary.Column(
                                    component.getName(),
                                    type(component.getType()),
                                    unit(component.getName()),
                                    meaning.en(),
                                    meaning.fr());
                        })
                .toList();
    }

    Meaning meaning() {
        return row.getAnnotation(Meaning.class);
    }

    private static String type(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "whole number";
            case "boolean" -> "true or false";
            case "LocalDate" -> "day, YYYY-MM-DD";
            case "UUID" -> "UUID";
            case "String" -> "text";
            default -> throw new IllegalStateException("no open column is a " + type);
        };
    }

    private static String unit(String column) {
        if (column.equals("cents") || column.endsWith("Cents") || column.startsWith("centsPer")) {
            return "euro cents";
        }
        if (column.equals("halfDays") || column.endsWith("HalfDays")) {
            return "half-days";
        }
        boolean people =
                column.equals("users")
                        || column.endsWith("Volunteers")
                        || column.startsWith("managers");
        if (people) {
            return "people";
        }
        return column.equals("days") ? "days" : null;
    }
}
