package org.essaim.portfolio.sheet;

import module java.base;

import org.essaim.contract.InvalidValueException;
import org.essaim.contract.Money;

/** Reads cells as people write them: days, amounts, whole numbers, words. */
public final class CellValues {

    private static final String BLANKS = "[\\s\\u00a0\\u202f']";
    private static final Pattern PLAIN = Pattern.compile("[0-9]+\\.[0-9]{1,2}");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(\\.[0-9]{3})+(,.*)?");

    private final SheetMapping mapping;
    private final List<DateTimeFormatter> dates;

    /**
     * @throws IllegalArgumentException if a pattern of days is none
     */
    public CellValues(SheetMapping mapping) {
        this.mapping = mapping;
        this.dates =
                mapping.dates().stream()
                        .map(pattern -> pattern.replace('y', 'u'))
                        .map(DateTimeFormatter::ofPattern)
                        .map(format -> format.withResolverStyle(ResolverStyle.STRICT))
                        .toList();
    }

    /** A cell as it was read. */
    public sealed interface Read {}

    /** As a portfolio file has it: a text, a whole number, true or false. */
    public record Value(Object value) implements Read {}

    /** What would pass in its place. */
    public record Unfit(String code, String... values) implements Read {
        public Problem at(long row, String place, String found) {
            return new Problem(row, place, found, code, values);
        }
    }

    /**
     * @param cell not empty
     */
    public Read read(Class<?> type, String cell) {
        String meant = mapping.meaning(cell);
        if (type == LocalDate.class) {
            return day(meant);
        }
        if (type == Money.class) {
            return euros(meant);
        }
        if (type == int.class || type == Integer.class) {
            return whole(meant);
        }
        if (type == boolean.class) {
            return yesOrNo(meant);
        }
        return type.isEnum() ? word(type, meant) : new Value(meant);
    }

    private Read day(String cell) {
        for (DateTimeFormatter format : dates) {
            try {
                return new Value(LocalDate.parse(cell, format).toString());
            } catch (DateTimeParseException another) {
                continue;
            }
        }
        return new Unfit("day", String.join(", ", mapping.dates()));
    }

    private Read euros(String cell) {
        try {
            Money money = Money.ofEuros(plain(cell.replaceAll("(?i)€|eur(os?)?$", "")));
            return new Value(BigDecimal.valueOf(money.cents(), 2).toPlainString());
        } catch (InvalidValueException none) {
            return new Unfit("euros", mapping.decimal().equals(",") ? "1 234,56 €" : "1234.56");
        }
    }

    private Read whole(String cell) {
        try {
            return new Value(Integer.valueOf(plain(cell)));
        } catch (NumberFormatException none) {
            return new Unfit("whole");
        }
    }

    /** Without what groups digits, with a point before decimals. */
    private String plain(String cell) {
        String digits = cell.replaceAll(BLANKS, "");
        if (mapping.decimal().equals(".")) {
            return digits.replaceAll(",(?=[0-9]{3}(\\D|$))", "");
        }
        if (PLAIN.matcher(digits).matches()) {
            return digits;
        }
        String joined = GROUPED.matcher(digits).matches() ? digits.replace(".", "") : digits;
        return joined.contains(".") ? "" : joined.replace(',', '.');
    }

    private static Read yesOrNo(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true" -> new Value(true);
            case "false" -> new Value(false);
            default -> new Unfit("yes-or-no");
        };
    }

    private static Read word(Class<?> type, String cell) {
        List<String> words = Stream.of(type.getEnumConstants()).map(Object::toString).toList();
        return words.stream()
                .filter(cell::equalsIgnoreCase)
                .findFirst()
                .<Read>map(Value::new)
                .orElseGet(() -> new Unfit("word", String.join(", ", words)));
    }
}
