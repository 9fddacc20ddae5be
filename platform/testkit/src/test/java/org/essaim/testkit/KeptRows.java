package org.essaim.testkit;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * All rows and counters that a database had at one moment, put back as often as a service that
 * tests share is handed to the next of them.
 */
public final class KeptRows {

    /** Not of what a service has to say: migrations, and what its scheduler does in real time. */
    private static final String TABLES =
            """
            select tablename from pg_tables where schemaname = 'public'
               and tablename not in ('flyway_schema_history', 'scheduled_tasks')
            """;

    private static final String COUNTERS =
            """
            select format('select setval(%L, %s, %L);', schemaname || '.' || sequencename,
                          coalesce(last_value, start_value), last_value is not null)
              from pg_sequences where schemaname = 'public'
            """;

    private final DataSource database;
    private final String restoring;

    private KeptRows(DataSource database, String restoring) {
        this.database = database;
        this.restoring = restoring;
    }

    /** What the database has now. */
    public static KeptRows of(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // Neither foreign keys nor triggers: rows come back in any order, as they were.
            StringJoiner restoring = new StringJoiner("\n");
            restoring.add("set local session_replication_role = replica;");
            statement.execute("create schema kept");
            for (String table : column(statement, TABLES)) {
                restoring.add("delete from public.%s;".formatted(table));
                String copy = "create table kept.%1$s as table public.%1$s".formatted(table);
                if (statement.executeUpdate(copy) > 0) {
                    restoring.add(
                            "insert into public.%1$s overriding system value table kept.%1$s;"
                                    .formatted(table));
                }
            }
            column(statement, COUNTERS).forEach(restoring::add);
            return new KeptRows(database, restoring.toString());
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Nobody may be writing meanwhile; works of the day neither are under way nor begin. */
    public void putBack() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Eventually.holds("no work is under way", () -> holdsWorks(connection, statement));
            statement.execute(restoring);
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static boolean holdsWorks(Connection connection, Statement statement) {
        try {
            statement.execute("lock table scheduled_tasks in exclusive mode");
            boolean none =
                    column(statement, "select task_name from scheduled_tasks where picked")
                            .isEmpty();
            if (!none) {
                connection.rollback();
            }
            return none;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
