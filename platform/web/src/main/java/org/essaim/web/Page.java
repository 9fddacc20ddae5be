package org.essaim.web;

import module java.base;

import org.essaim.contract.InvalidValueException;

/**
 * A part of a list that continues after a key, not at an offset: what is added or removed before it
 * shifts nothing.
 *
 * @param next to be passed as {@code after} for what follows; null on the last page
 */
public record Page<T>(List<T> items, String next) {

    /** Asked for nothing else, a page has so many items. */
    public static final int USUAL_SIZE = 100;

    public static final int MOST_SIZE = 1_000;

    /** The header in which a page that is not JSON says how it continues. */
    public static final String NEXT = "Essaim-Next";

    public Page {
        items = List.copyOf(items);
    }

    /** A list that is so short that it is always given whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * The part that a caller asked for, of a list in the order of one text.
     *
     * @param rows those after a key, and at most how many
     * @throws InvalidValueException for a key or a size that is none
     */
    public static <T> Page<T> read(
            String after,
            Integer asked,
            BiFunction<String, Integer, List<T>> rows,
            Function<T, String> key) {
        int size = size(asked);
        return of(rows.apply(key(after), size + 1), size, key);
    }

    /**
     * @param oneMore the items in key order, read up to {@code size + 1}: the one too many only
     *     shows that there is more
     * @param key what the items are ordered by, unique
     */
    public static <T> Page<T> of(List<T> oneMore, int size, Function<T, String> key) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, size);
        byte[] last = key.apply(items.getLast()).getBytes(StandardCharsets.UTF_8);
        return new Page<>(items, Base64.getUrlEncoder().withoutPadding().encodeToString(last));
    }

    /** The size to read for what a caller asked of a list that is given whole; null means all. */
    public static int sizeOrAll(Integer asked) {
        return asked == null ? Integer.MAX_VALUE - 1 : size(asked);
    }

    /**
     * The size to read for what a caller asked; null means {@value #USUAL_SIZE}.
     *
     * @throws InvalidValueException below 1 or above {@value #MOST_SIZE}
     */
    public static int size(Integer asked) {
        if (asked != null && (asked < 1 || asked > MOST_SIZE)) {
            throw new InvalidValueException(Page.class, "page-size", Map.of("most", MOST_SIZE));
        }
        return asked == null ? USUAL_SIZE : asked;
    }

    /**
     * The key to continue after; null and the empty text start at the beginning, as the empty text.
     *
     * @throws InvalidValueException if it is no {@code next} of a page
     */
    public static String key(String after) {
        if (after == null || after.isEmpty()) {
            return "";
        }
        String key;
        try {
            key = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw noNext();
        }
        if (key.indexOf(0) >= 0) {
            throw noNext();
        }
        return key;
    }

    static InvalidValueException noNext() {
        return new InvalidValueException(Page.class, "no-next-of-a-page");
    }
}
