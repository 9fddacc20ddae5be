package org.essaim.stream.relay;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * At most one relay per journal: an advisory lock that lives as long as a connection of its own.
 * The server closes a connection that is idle for {@link #LONGEST_IDLE}, so a frozen leader loses
 * the lock; what it sends when it thaws are duplicates, which readers ignore.
 */
final class Leadership implements AutoCloseable {

    static final Duration LONGEST_IDLE = Duration.ofSeconds(15);
    static final Duration PING_EVERY = Duration.ofSeconds(5);

    private final Connection connection;
    private final JdbcTemplate jdbc;
    private long lastUsed = System.nanoTime();

    private Leadership(Connection connection) {
        this.connection = connection;
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /**
     * @param unpooled opens a new connection each time
     * @return empty while somebody else leads
     */
    static Optional<Leadership> acquire(DataSource unpooled, String stream) throws SQLException {
        Connection connection = unpooled.getConnection();
        try {
            if (locks(connection, stream)) {
                return Optional.of(new Leadership(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException fault) {
            connection.close();
            throw fault;
        }
    }

    /** All of the leader's statements use this connection: without the lock they fail. */
    JdbcTemplate jdbc() {
        lastUsed = System.nanoTime();
        return jdbc;
    }

    /**
     * Shows the server that this leader is alive.
     *
     * @throws org.springframework.dao.DataAccessException if the lock is lost
     */
    void ping() {
        if (System.nanoTime() - lastUsed >= PING_EVERY.toNanos()) {
            jdbc().queryForObject("select 1", Integer.class);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static boolean locks(Connection connection, String stream) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "set idle_session_timeout = '%ds'".formatted(LONGEST_IDLE.toSeconds()));
            try (ResultSet answer =
                    statement.executeQuery(
                            "select pg_try_advisory_lock(hashtextextended('essaim.relay.%s', 0))"
                                    .formatted(stream))) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }
}
