package org.essaim.system;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.testkit.PostgresDatabase;

/** Looks every half millisecond whether a row is there. */
final class Arrival implements AutoCloseable {

    /** All databases of a run are of one server, so the clocks agree. */
    static final String NOW = "extract(epoch from clock_timestamp()) * 1000";

    private static final long PAUSE_NANOS = 500_000;
    private static final long PATIENCE_MILLIS = 60_000;

    private final Connection connection;
    private final PreparedStatement look;

    /**
     * @param row a table and a condition on an id
     */
    Arrival(PostgresDatabase database, String row) throws SQLException {
        connection = database.dataSource().getConnection();
        look = connection.prepareStatement("select " + NOW + " from " + row);
    }

    /** When it is seen, in milliseconds of the database server's clock. */
    double of(String id) throws SQLException {
        look.setString(1, id);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (System.nanoTime() < end) {
            try (ResultSet row = look.executeQuery()) {
                if (row.next()) {
                    return row.getDouble(1);
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new AssertionError(id + " has not arrived");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
