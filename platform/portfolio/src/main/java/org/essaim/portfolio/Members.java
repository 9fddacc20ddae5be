package org.essaim.portfolio;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;
import tools.jackson.databind.JsonNode;

/**
 * The members of one line, each read with its type and range. Whatever does not fit is refused as
 * an {@link IllegalArgumentException} that names the member and says what would pass.
 */
final class Members {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final JsonNode line;
    private final Set<String> known = new TreeSet<>();

    Members(JsonNode line) {
        this.line = line;
    }

    /** A text on one line or more that is not blank and has at most so many characters. */
    String text(String name, int mostCharacters) {
        return Texts.checked(name, required(name, "a text"), mostCharacters);
    }

    /** The same, or null where the member is absent. */
    String optionalText(String name, int mostCharacters) {
        return isAbsent(name) ? null : text(name, mostCharacters);
    }

    /** A text whose length and characters the type of the id judges. */
    String identifier(String name) {
        JsonNode value = required(name, "an id");
        if (!value.isString()) {
            throw wrong(name, "an id, written as a text");
        }
        return value.stringValue();
    }

    int whole(String name, long least, long most) {
        JsonNode value = required(name, "a whole number");
        boolean fits =
                value.isIntegralNumber()
                        && value.canConvertToLong()
                        && value.longValue() >= least
                        && value.longValue() <= most;
        if (!fits) {
            throw wrong(name, "a whole number from %d to %d".formatted(least, most));
        }
        return value.intValue();
    }

    Integer optionalWhole(String name, long least, long most) {
        return isAbsent(name) ? null : whole(name, least, most);
    }

    boolean yesOrNo(String name) {
        JsonNode value = required(name, "true or false");
        if (!value.isBoolean()) {
            throw wrong(name, "true or false");
        }
        return value.booleanValue();
    }

    LocalDate day(String name) {
        String text = text(name, 40);
        try {
            LocalDate day = LocalDate.parse(text);
            if (text.length() == 10 && !day.isBefore(FIRST_DAY)) {
                return day;
            }
        } catch (DateTimeParseException impossible) {
            throw new IllegalArgumentException(noDay(name, text), impossible);
        }
        throw new IllegalArgumentException(noDay(name, text));
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        String text = text(name, Texts.SHORT);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> wrong(name, "one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** {@code euros} and {@code halfDays} together, each 0 or more (R14). */
    Amount amount() {
        JsonNode euros = required("euros", "a text like \"150500.00\"");
        if (!euros.isString()) {
            throw wrong("euros", "a text like \"150500.00\"");
        }
        return new Amount(
                Money.ofEuros(euros.stringValue()),
                new HalfDays(whole("halfDays", 0, HalfDays.MOST)));
    }

    /** The members that this line has and whose values are not real. */
    List<String> madeUp() {
        if (isAbsent("madeUp")) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (JsonNode name : line.get("madeUp")) {
            if (!name.isString() || !known.contains(name.stringValue())) {
                throw wrong("madeUp", "a list of names of members of this line");
            }
            names.add(name.stringValue());
        }
        if (!line.get("madeUp").isArray()) {
            throw wrong("madeUp", "a list of names of members of this line");
        }
        return List.copyOf(names);
    }

    /**
     * Refuses members that nobody asked for: a misspelt optional member would otherwise be lost
     * without a word.
     */
    void nothingElse() {
        for (String name : line.propertyNames()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "%s is no member of this fact; it has %s"
                                .formatted(Texts.quoted(name), known));
            }
        }
    }

    private boolean isAbsent(String name) {
        known.add(name);
        JsonNode value = line.get(name);
        return value == null || value.isNull();
    }

    private JsonNode required(String name, String what) {
        if (isAbsent(name)) {
            throw new IllegalArgumentException("%s is missing; it is %s".formatted(name, what));
        }
        return line.get(name);
    }

    private IllegalArgumentException wrong(String name, String wanted) {
        return new IllegalArgumentException(
                "%s is %s, this is %s"
                        .formatted(name, wanted, Texts.quoted(line.get(name).toString())));
    }

    private static String noDay(String name, String text) {
        return "%s is a day of the calendar from 1900 to 9999 like 2022-01-31, this is %s"
                .formatted(name, Texts.quoted(text));
    }
}
