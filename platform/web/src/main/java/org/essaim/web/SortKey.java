package org.essaim.web;

import module java.base;

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
     * @throws InvalidValueException if it is no {@code next} of a page
     */
    public static SortKey read(String after) {
        String text = Page.key(after);
        return text.isEmpty() ? null : new SortKey(List.of(text.split(BETWEEN, -1)));
    }

    /**
     * As {@link #read(String)}.
     *
     * @param columns how many the list is ordered by
     * @throws InvalidValueException if it is no {@code next} of such a page
     */
    public static SortKey read(String after, int columns) {
        SortKey key = read(after);
        if (key != null) {
            key.requireColumns(columns);
        }
        return key;
    }

    void requireColumns(int columns) {
        if (parts.size() != columns) {
            throw Page.noNext();
        }
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
            throw Page.noNext();
        }
    }
}
