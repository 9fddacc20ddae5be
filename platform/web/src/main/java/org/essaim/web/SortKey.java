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
     * @param columns how many the list is ordered by
     * @throws InvalidValueException if it is no {@code next} of such a page
     */
    public static SortKey read(String after, int columns) {
        String text = Page.key(after);
        if (text.isEmpty()) {
            return null;
        }
        List<String> parts = List.of(text.split(BETWEEN, -1));
        if (parts.size() != columns) {
            throw Page.noNext();
        }
        return new SortKey(parts);
    }

    public String text(int column) {
        return parts.get(column);
    }

    public long number(int column) {
        return as(column, Long::parseLong);
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
