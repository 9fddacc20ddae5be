package org.essaim.web;

import module java.base;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list that is asked for in parts. Only what was asked for stands in its SQL, so that PostgreSQL
 * plans each question for itself and finds the index of its order.
 */
public final class KeysetQuery {

    private final List<String> selects;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    private KeysetQuery(List<String> selects) {
        this.selects = selects;
    }

    /**
     * @param selects up to {@code from} and its joins; what comes from a caller is never part of
     *     one. Where there are several, the rows of each stand before all those of the next in the
     *     order that is asked for, and the next is read as far as a page has room for it.
     */
    public static KeysetQuery of(String... selects) {
        return new KeysetQuery(List.of(selects));
    }

    /**
     * The rows so far as part of other selects, which stand one after the other as in {@link #of}.
     *
     * @param selects each names the rows so far as {@code %s}
     */
    public KeysetQuery inside(String... selects) {
        KeysetQuery outer =
                new KeysetQuery(
                        this.selects.stream()
                                .map(select -> select + conditions())
                                .flatMap(rows -> Stream.of(selects).map(it -> it.formatted(rows)))
                                .toList());
        outer.params.putAll(params);
        return outer;
    }

    /**
     * Keeps the rows that fulfil the condition; a value that is null leaves nothing out.
     *
     * @param condition names the value as {@code :name}
     * @param value a constant of an enum by its name
     */
    public KeysetQuery where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            params.put(name, value instanceof Enum<?> constant ? constant.name() : value);
        }
        return this;
    }

    /** Keeps the rows that fulfil the condition, if it was asked for. */
    public KeysetQuery when(boolean asked, String condition) {
        if (asked) {
            conditions.add(condition);
        }
        return this;
    }

    /** Gives a value to a name that the select has. */
    public KeysetQuery param(String name, Object value) {
        params.put(name, value);
        return this;
    }

    /** The rows of that part, in that order. */
    public <T> Page<T> page(
            JdbcClient jdbc, SortOrder<T> order, RowMapper<T> row, PageRequest part) {
        List<?> key = order.read(part);
        if (key != null) {
            beyond(">", order.sql(), key);
        }
        return part.page(rows(jdbc, order.sql(), row, part.most()), order::key);
    }

    /** The row that follows that one in that order, whether or not that one is among them. */
    public <T> Optional<T> next(JdbcClient jdbc, SortOrder<T> order, RowMapper<T> row, T that) {
        beyond(">", order.sql(), order.values(that));
        return rows(jdbc, order.sql(), row, 1).stream().findFirst();
    }

    /** The row that stands before that one in that order. */
    public <T> Optional<T> previous(JdbcClient jdbc, SortOrder<T> order, RowMapper<T> row, T that) {
        beyond("<", order.sql(), order.values(that));
        return rows(selects.reversed(), jdbc, order.reversed(), row, 1).stream().findFirst();
    }

    private <T> List<T> rows(JdbcClient jdbc, String order, RowMapper<T> row, int most) {
        return rows(selects, jdbc, order, row, most);
    }

    private <T> List<T> rows(
            List<String> parts, JdbcClient jdbc, String order, RowMapper<T> row, int most) {
        List<T> rows = new ArrayList<>();
        for (String select : parts) {
            if (rows.size() < most) {
                rows.addAll(
                        jdbc.sql(select + conditions() + " order by " + order + " limit :most")
                                .params(params)
                                .param("most", most - rows.size())
                                .query(row)
                                .list());
            }
        }
        return rows;
    }

    private String conditions() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private void beyond(String side, String columns, List<?> key) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            names.add(":after" + i);
            params.put("after" + i, key.get(i));
        }
        conditions.add("(%s) %s (%s)".formatted(columns, side, String.join(", ", names)));
    }
}
