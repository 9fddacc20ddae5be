package org.essaim.web;

import module java.base;

import org.essaim.contract.InvalidValueException;

/**
 * The place in a list after which a page continues: the columns that the list is ordered by, in
 * that order. Nobody writes one: it is the {@code next} of a page.
 */
public final class SortKey {

    private static final String BETWEEN = "\n";

    private final List<String> parts;

    private SortKey(List<String> parts) {
        this.parts = parts;
    }

    /** The text that {@link Page#of} makes a {@code next} of. */
    public static String of(Object... columns) {
        return Arrays.stream(columns).map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }

    /**
     * Null for the beginning of the list.
     *
     * @param after as the caller sent it; null and the empty text are the beginning
     * @param columns how many the list is ordered by
     * @throws InvalidValueException if it is no {@code next} of such a page
     */
    static SortKey read(String after, int columns) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        String[] parts = decoded(after).split(BETWEEN, -1);
        if (parts.length != columns) {
            throw noNext();
        }
        return new SortKey(List.of(parts));
    }

    /** Texts with a character that no database takes are of nobody's making. */
    static String decoded(String after) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw noNext();
        }
        if (text.indexOf(0) >= 0) {
            throw noNext();
        }
        return text;
    }

    public String text(int column) {
        return parts.get(column);
    }

    public long number(int column) {
        return as(column, Long::parseLong);
    }

    public int integer(int column) {
        return as(column, Integer::parseInt);
    }

    public LocalDate day(int column) {
        return as(column, LocalDate::parse);
    }

    public UUID id(int column) {
        return as(column, UUID::fromString);
    }

    private <T> T as(int column, Function<String, T> read) {
        try {
            return read.apply(parts.get(column));
        } catch (IllegalArgumentException | DateTimeParseException broken) {
            throw noNext();
        }
    }

    static InvalidValueException noNext() {
        return new InvalidValueException(Page.class, "no-next-of-a-page");
    }
}
