package org.essaim.testkit.fuzz;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Everything that a database holds, row by row, in a few digits a table: two prints are the same
 * where nothing was changed.
 */
public final class DatabasePrint {

    /** What a service writes by itself: claims and schedules, and snapshots of what it has. */
    private static final Set<String> RESTLESS =
            Set.of("token_entry", "scheduled_tasks", "snapshot_event");

    /** Whoever comes has an id from then on, whatever becomes of what they ask. */
    private static final String OF_EVERYBODY = "person";

    private final DataSource database;

    public DatabasePrint(DataSource database) {
        this.database = database;
    }

    /** One line a table. */
    public String take() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            StringJoiner print = new StringJoiner("\n");
            for (String table : tables(statement)) {
                print.add(table + " " + rows(statement, table));
            }
            return print.toString();
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        String every =
                """
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name
                """;
        try (ResultSet rows = statement.executeQuery(every)) {
            while (rows.next()) {
                if (!RESTLESS.contains(rows.getString(1))) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    private static String rows(Statement statement, String table) throws SQLException {
        String print =
                """
                select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)
                from "%s" t
                """
                        + (table.equals(OF_EVERYBODY) ? "where name is not null" : "");
        try (ResultSet row = statement.executeQuery(print.formatted(table))) {
            row.next();
            return row.getString(1);
        }
    }
}
