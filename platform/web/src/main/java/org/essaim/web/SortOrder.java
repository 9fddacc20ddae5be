package org.essaim.web;

import module java.base;

/**
 * In which order a list is read, row by row, and how a place in it is written down: by columns, all
 * ascending and together unique.
 */
public final class SortOrder<T> {

    private record Column<T, C>(
            String sql, BiFunction<SortKey, Integer, C> read, Function<? super T, C> value) {}

    private final List<Column<T, ?>> columns;

    private SortOrder(List<Column<T, ?>> columns) {
        this.columns = columns;
    }

    /**
     * @param column as SQL; what comes from a caller is never part of it
     * @param read how its value is read from a key, such as {@code SortKey::day}
     * @param value what the column holds in a row
     */
    public static <T, C> SortOrder<T> by(
            String column, BiFunction<SortKey, Integer, C> read, Function<T, C> value) {
        return new SortOrder<>(List.of(new Column<>(column, read, value)));
    }

    /**
     * The latest day first: by the days from it to 1970, as the indexes of such orders have it.
     *
     * @param column of days, as SQL
     */
    public static <T> SortOrder<T> latest(String column, Function<T, LocalDate> day) {
        return by(
                "(date '1970-01-01' - %s)".formatted(column),
                SortKey::number,
                row -> -day.apply(row).toEpochDay());
    }

    /** Rows that are alike so far, by another column. */
    public <C> SortOrder<T> then(
            String column, BiFunction<SortKey, Integer, C> read, Function<? super T, C> value) {
        List<Column<T, ?>> more = new ArrayList<>(columns);
        more.add(new Column<>(column, read, value));
        return new SortOrder<>(List.copyOf(more));
    }

    /** The columns, with commas between. */
    String sql() {
        return columns.stream().map(Column::sql).collect(Collectors.joining(", "));
    }

    /** The same columns, the last rows first. */
    String reversed() {
        return columns.stream()
                .map(Column::sql)
                .collect(Collectors.joining(" desc, ", "", " desc"));
    }

    /**
     * The values of the columns in the row after which a page begins; null at the beginning.
     *
     * @throws InvalidValueException if it is a key of another order
     */
    List<?> read(PageRequest part) {
        SortKey key = part.key(columns.size());
        return key == null
                ? null
                : IntStream.range(0, columns.size())
                        .mapToObj(i -> columns.get(i).read().apply(key, i))
                        .toList();
    }

    String key(T row) {
        return SortKey.of(values(row).toArray());
    }

    List<?> values(T row) {
        return columns.stream().map(column -> column.value().apply(row)).toList();
    }
}
