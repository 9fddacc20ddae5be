package org.essaim.web.table;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Money;
import org.essaim.contract.decision.Facts;
import org.essaim.web.AmountJson;

/**
 * The columns of a record type: one a component, those of nested records with their path as name
 * ({@code amount.time}); a record of one component counts as its value, as it does in JSON.
 */
final class Columns {

    private final List<String> names = new ArrayList<>();
    private final List<List<RecordComponent>> paths = new ArrayList<>();

    Columns(Class<?> row) {
        collect(row, "", List.of());
    }

    List<String> names() {
        return names;
    }

    List<Object> cells(Object row) {
        List<Object> cells = new ArrayList<>(paths.size());
        for (List<RecordComponent> path : paths) {
            Object value = row;
            for (RecordComponent step : path) {
                value = value == null ? null : Facts.value(step, value);
            }
            cells.add(cell(value));
        }
        return cells;
    }

    private void collect(Class<?> type, String prefix, List<RecordComponent> above) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + named(component);
            List<RecordComponent> path = below(above, component);
            List<RecordComponent> nested = nested(component.getType());
            if (nested.size() > 1) {
                collect(component.getType(), name + ".", path);
            } else {
                names.add(name);
                paths.add(nested.isEmpty() ? path : below(path, nested.getFirst()));
            }
        }
    }

    private static List<RecordComponent> below(List<RecordComponent> above, RecordComponent one) {
        return Stream.concat(above.stream(), Stream.of(one)).toList();
    }

    private static List<RecordComponent> nested(Class<?> type) {
        return type.isRecord() && type != Money.class
                ? List.of(type.getRecordComponents())
                : List.of();
    }

    /** Money and time are called as in JSON: {@code cost.euros} and {@code cost.halfDays}. */
    private static String named(RecordComponent component) {
        if (component.getDeclaringRecord() != Amount.class) {
            return component.getName();
        }
        return component.getType() == Money.class ? "euros" : "halfDays";
    }

    private static Object cell(Object value) {
        return switch (value) {
            case null -> null;
            case Money money -> new BigDecimal(AmountJson.euros(money));
            case Number number -> number;
            case Boolean bool -> bool;
            case Collection<?> many ->
                    harmless(many.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            default -> harmless(value.toString());
        };
    }

    /**
     * A text that a spreadsheet would take for a formula gets an apostrophe before it, which
     * spreadsheets take for "this is a text".
     */
    private static String harmless(String text) {
        String start = text.stripLeading();
        boolean formula = !start.isEmpty() && "=+-@＝＋－＠".indexOf(start.charAt(0)) >= 0;
        boolean control = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        return formula || control ? "'" + text : text;
    }
}
