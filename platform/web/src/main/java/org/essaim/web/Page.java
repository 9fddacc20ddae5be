package org.essaim.web;

import module java.base;

/**
 * A part of a list that continues after a key, not at an offset: what is added or removed before it
 * shifts nothing.
 *
 * @param next to be passed as {@code after} for what follows; null on the last page
 */
public record Page<T>(List<T> items, String next) {

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
     * @param oneMore the items in key order, read up to {@code size + 1}: the one too many only
     *     shows that there is more
     * @param key what the items are ordered by, unique
     */
    static <T> Page<T> of(List<T> oneMore, int size, Function<T, String> key) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, size);
        byte[] last = key.apply(items.getLast()).getBytes(StandardCharsets.UTF_8);
        return new Page<>(items, Base64.getUrlEncoder().withoutPadding().encodeToString(last));
    }
}
