package org.essaim.web;

import module java.base;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springdoc.core.annotations.ParameterObject;

/**
 * The part of a list that a caller asks for: from where, and how much of it. Every operation that
 * gives a list in parts takes one as a parameter ({@link PageArgument}).
 *
 * @param after the next of the page before; null and the empty text are the beginning
 * @param size how many rows are shown at most, 1 to 1000; 100 where the caller does not say
 */
@ParameterObject
public record PageRequest(String after, @Min(1) @Max(MOST_SIZE) Integer size) {

    /** Asked for nothing else, a page has so many items. */
    public static final int USUAL_SIZE = 100;

    public static final int MOST_SIZE = 1_000;

    /** The longest part from the beginning, which is all of a list that is short. */
    public static final PageRequest FIRST = new PageRequest(null, MOST_SIZE);

    /**
     * The place to continue after; null at the beginning.
     *
     * @param columns how many the list is ordered by
     * @throws InvalidValueException if there is no {@code next} of such a page
     */
    public SortKey key(int columns) {
        return SortKey.read(after, columns);
    }

    /** How many rows to read: the one too many only shows that there is more. */
    public int most() {
        return shown() + 1;
    }

    /**
     * @param rows read up to {@link #most}
     * @param key of a row, by {@link SortKey#of}
     */
    public <T> Page<T> page(List<T> rows, Function<T, String> key) {
        return Page.of(rows, shown(), key);
    }

    /**
     * Of a list in the order of one text.
     *
     * @param rows those after a key, at the beginning the empty text, and at most how many
     */
    public <T> Page<T> read(BiFunction<String, Integer, List<T>> rows, Function<T, String> key) {
        SortKey from = key(1);
        return page(rows.apply(from == null ? "" : from.text(0), most()), key);
    }

    /**
     * Of a list that is added up as a whole, such as sums by division.
     *
     * @param key by {@link SortKey#of}, unique; as texts, keys are in the order of the list
     */
    public <T> Page<T> cut(List<T> all, Function<T, String> key) {
        String from = after == null ? "" : SortKey.decoded(after);
        return page(
                all.stream()
                        .filter(row -> key.apply(row).compareTo(from) > 0)
                        .limit(most())
                        .toList(),
                key);
    }

    /**
     * Of a list that is short and known as a whole, in whatever order.
     *
     * @param key unique
     * @throws InvalidValueException if nothing of that key is in the list
     */
    public <T> Page<T> of(List<T> all, Function<T, String> key) {
        List<T> rest = all;
        if (after != null && !after.isEmpty()) {
            List<String> keys = all.stream().map(key).toList();
            int last = keys.indexOf(SortKey.decoded(after));
            if (last < 0) {
                throw SortKey.noNext();
            }
            rest = all.subList(last + 1, all.size());
        }
        return page(rest.subList(0, Math.min(rest.size(), most())), key);
    }

    private int shown() {
        return size == null ? USUAL_SIZE : size;
    }
}
