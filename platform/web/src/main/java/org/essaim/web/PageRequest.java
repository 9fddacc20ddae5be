package org.essaim.web;

import module java.base;

/**
 * The part of a list that a caller asked for: from where, and how much of it.
 *
 * @param after the row that it continues after; null at the beginning
 * @param size how many rows are shown at most
 */
public record PageRequest(SortKey after, int size) {

    /**
     * Of a list that always comes in pages.
     *
     * @throws InvalidValueException for a key or a size that is none
     */
    public static PageRequest paged(String after, Integer size) {
        return new PageRequest(SortKey.read(after), Page.size(size));
    }

    /**
     * As {@link #paged(String, Integer)}.
     *
     * @param columns how many the list is ordered by
     * @throws InvalidValueException for a key or a size that is none
     */
    public static PageRequest paged(String after, Integer size, int columns) {
        return new PageRequest(SortKey.read(after, columns), Page.size(size));
    }

    /** Of a list that is given whole to whoever asks for no size; otherwise as a page. */
    public static PageRequest orWhole(String after, Integer size) {
        return new PageRequest(SortKey.read(after), Page.sizeOrAll(size));
    }

    /** How many rows to read: the one too many only shows that there is more. */
    public int most() {
        return size + 1;
    }

    /**
     * @param rows read up to {@link #most}
     * @param key of a row, by {@link SortKey#of}
     */
    public <T> Page<T> page(List<T> rows, Function<T, String> key) {
        return Page.of(rows, size, key);
    }
}
