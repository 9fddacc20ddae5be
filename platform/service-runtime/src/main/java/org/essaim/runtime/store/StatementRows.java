package org.essaim.runtime.store;

import module java.base;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of one statement.
 *
 * @param together whether the statement takes all of them, a column as an array, or one row
 */
record StatementRows(String table, String sql, boolean together, List<Object[]> rows) {

    void write(JdbcTemplate jdbc) {
        if (together) {
            jdbc.update(sql, columns());
        } else {
            jdbc.batchUpdate(sql, rows);
        }
    }

    private Object[] columns() {
        Object[] columns = new Object[rows.getFirst().length];
        Arrays.setAll(columns, this::column);
        return columns;
    }

    private String[] column(int index) {
        return rows.stream().map(row -> Objects.toString(row[index], null)).toArray(String[]::new);
    }
}
