package org.essaim.incubator.running;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;

/**
 * The rows that a service has at the end, written by plain JDBC, batched, into the same tables of a
 * database of their own: the least that could be done for the same.
 */
final class FinalRows {

    private static final int BATCH = 500;
    private static final int FETCHED_AT_ONCE = 5_000;
    private static final String NOT_OURS = "flyway_schema_history";

    private static final String TABLES =
            "select relname from pg_class where relnamespace = 'public'::regnamespace"
                    + " and relkind = 'r' and relname <> '"
                    + NOT_OURS
                    + "' order by relname <> 'domain_event', relname";

    /** {@code a, b} and {@code ?::text, ?::bigint}. */
    private static final String COLUMNS =
            """
            select string_agg(quote_ident(attname), ', ' order by attnum),
                   string_agg('?::' || format_type(atttypid, atttypmod), ', ' order by attnum)
              from pg_attribute
             where attrelid = cast(? as regclass) and attnum > 0
               and not attisdropped and attgenerated = ''
            """;

    private final Map<String, Long> rows = new LinkedHashMap<>();
    private long nanos;

    /**
     * @param filled nobody works on it meanwhile
     */
    static FinalRows writtenAgain(PostgresDatabase filled) throws SQLException {
        FinalRows written = new FinalRows();
        try (Connection to = sameTables(filled).dataSource().getConnection();
                Connection from = filled.dataSource().getConnection()) {
            from.setAutoCommit(false);
            to.setAutoCommit(false);
            for (String table : tables(from)) {
                written.copy(table, from, to);
            }
        }
        return written;
    }

    double seconds() {
        return nanos / 1e9;
    }

    long count() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    long of(String table) {
        return rows.getOrDefault(table, 0L);
    }

    /** The tables that have most rows, with how many. */
    String most() {
        return rows.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(12)
                .map(each -> "%s %,d".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void copy(String table, Connection from, Connection to) throws SQLException {
        try (PreparedStatement columns = from.prepareStatement(COLUMNS);
                Statement all = from.createStatement()) {
            columns.setString(1, table);
            ResultSet found = columns.executeQuery();
            found.next();
            String insert =
                    "insert into %s (%s) overriding system value values (%s)"
                            .formatted(table, found.getString(1), found.getString(2));
            int width = found.getString(2).split(", \\?").length;
            all.setFetchSize(FETCHED_AT_ONCE);
            ResultSet row =
                    all.executeQuery("select %s from %s".formatted(found.getString(1), table));
            List<String[]> batch = new ArrayList<>();
            while (row.next()) {
                String[] values = new String[width];
                for (int column = 0; column < width; column++) {
                    values[column] = row.getString(column + 1);
                }
                batch.add(values);
                if (batch.size() == BATCH) {
                    write(table, insert, batch, to);
                }
            }
            write(table, insert, batch, to);
        }
    }

    /** This alone is measured. */
    private void write(String table, String insert, List<String[]> batch, Connection to)
            throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        try (PreparedStatement row = to.prepareStatement(insert)) {
            for (String[] values : batch) {
                for (int column = 0; column < values.length; column++) {
                    row.setString(column + 1, values[column]);
                }
                row.addBatch();
            }
            row.executeBatch();
        }
        to.commit();
        nanos += System.nanoTime() - start;
        rows.merge(table, (long) batch.size(), Long::sum);
        batch.clear();
    }

    private static PostgresDatabase sameTables(PostgresDatabase filled) throws SQLException {
        PostgresDatabase other = PostgresServer.migratedDatabase();
        String name = filled.url().substring(filled.url().lastIndexOf('/') + 1);
        try (Connection connection = other.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database %s_again template %1$s".formatted(name));
        }
        PostgresDatabase same =
                new PostgresDatabase(filled.url() + "_again", filled.user(), filled.password());
        try (Connection connection = same.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", tables(connection)));
            statement.execute("vacuum analyze");
        }
        return same;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
