package org.essaim.runtime.read;

import module java.base;

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
     */
    public KeysetQuery where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            params.put(name, value);
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

    /**
     * Continues after a row: row by row in the order of these columns, all ascending and together
     * unique.
     *
     * @param key their values in that row; null for the beginning
     */
    public KeysetQuery after(List<String> columns, List<?> key) {
        if (key != null) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < key.size(); i++) {
                names.add(":after" + i);
                params.put("after" + i, key.get(i));
            }
            conditions.add(
                    "(%s) > (%s)".formatted(String.join(", ", columns), String.join(", ", names)));
        }
        return this;
    }

    /** The statement, in that order and at most so long. */
    public JdbcClient.StatementSpec in(JdbcClient jdbc, List<String> order, int most) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        JdbcClient.StatementSpec statement =
                jdbc.sql(
                        "%s%s order by %s limit :most"
                                .formatted(select, where, String.join(", ", order)));
        for (Map.Entry<String, Object> param : params.entrySet()) {
            statement = statement.param(param.getKey(), param.getValue());
        }
        return statement.param("most", most);
    }
}
