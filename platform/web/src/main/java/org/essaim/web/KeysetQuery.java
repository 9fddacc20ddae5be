package org.essaim.web;

import module java.base;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list that is asked for in parts. Only what was asked for stands in its SQL, so that PostgreSQL
 * plans each question for itself and finds the index of its order.
 */
public final class KeysetQuery {

    private final String select;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    private KeysetQuery(String select) {
        this.select = select;
    }

    /**
     * @param select up to {@code from} and its joins; what comes from a caller is never part of it
     */
    public static KeysetQuery of(String select) {
        return new KeysetQuery(select);
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
        return rows(jdbc, order.reversed(), row, 1).stream().findFirst();
    }

    private <T> List<T> rows(JdbcClient jdbc, String order, RowMapper<T> row, int most) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return jdbc.sql(select + where + " order by " + order + " limit :most")
                .params(params)
                .param("most", most)
                .query(row)
                .list();
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
