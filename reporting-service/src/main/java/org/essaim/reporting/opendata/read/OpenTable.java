package org.essaim.reporting.opendata.read;

import java.util.Arrays;
import java.util.List;
import org.essaim.reporting.opendata.domain.Meaning;

/**
 * One open table.
 *
 * @param name as its file is called
 * @param row whose components are its columns
 * @param sql with the named parameters trueOn, knownOn, head and least (people)
 * @param inPortions true where rows carry stream and position, and are read some at a time
 */
record OpenTable(String name, Class<?> row, String sql, boolean inPortions) {

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
        if (column.equals("cents") || column.endsWith("Cents")) {
            return "euro cents";
        }
        if (column.equals("halfDays") || column.endsWith("HalfDays")) {
            return "half-days";
        }
        return column.equals("users") || column.endsWith("Volunteers") ? "people" : null;
    }
}
