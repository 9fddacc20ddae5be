package org.essaim.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * What a logical dump keeps: the rows of every table in {@code public} and where its sequences
 * stand, and nothing of transaction ids. Made with COPY, because the embedded binaries bring no
 * {@code pg_dump}; the target has its tables already.
 */
public final class Dump {

    private final Map<String, byte[]> tables = new LinkedHashMap<>();
    private final Map<String, Long> sequences = new LinkedHashMap<>();

    private Dump() {}

    public static Dump of(PostgresDatabase database) {
        Dump dump = new Dump();
        try (Connection connection = database.dataSource().getConnection()) {
            for (String table : names(connection, "tablename", "pg_tables")) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy " + table + " to stdout (format binary)", rows);
                dump.tables.put(table, rows.toByteArray());
            }
            for (String sequence : names(connection, "sequencename", "pg_sequences")) {
                dump.sequences.put(
                        sequence, number(connection, "select last_value from " + sequence));
            }
            return dump;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The tables in which the bytes of that text stand somewhere, in whatever column. */
    public List<String> tablesThatHold(String text) {
        return tables.entrySet().stream()
                .filter(table -> latin(table.getValue()).contains(latin(text.getBytes(UTF_8))))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A character a byte, so that bytes can be looked for as texts are. */
    private static String latin(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    /** Replaces every row of the target's tables by the dump's. */
    public void restoreInto(PostgresDatabase target) {
        try (Connection connection = target.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", tables.keySet()));
            for (Map.Entry<String, byte[]> table : tables.entrySet()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy " + table.getKey() + " from stdin (format binary)",
                                new ByteArrayInputStream(table.getValue()));
            }
            for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                number(
                        connection,
                        "select setval('%s', %d)"
                                .formatted(sequence.getKey(), sequence.getValue()));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> names(Connection connection, String column, String catalogue)
            throws SQLException {
        String sql =
                "select %s from %s where schemaname = 'public' order by 1"
                        .formatted(column, catalogue);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
