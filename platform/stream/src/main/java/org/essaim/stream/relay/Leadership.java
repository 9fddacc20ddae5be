package org.essaim.stream.relay;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
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
        Leadership candidate = new Leadership(unpooled.getConnection());
        boolean leads = false;
        try {
            leads = candidate.locks(stream);
            return leads ? Optional.of(candidate) : Optional.empty();
        } finally {
            if (!leads) {
                candidate.close();
            }
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

    private boolean locks(String stream) {
        jdbc.execute("set idle_session_timeout = '%ds'".formatted(LONGEST_IDLE.toSeconds()));
        return jdbc.queryForObject(
                "select pg_try_advisory_lock(hashtextextended('essaim.relay.' || ?, 0))",
                Boolean.class,
                stream);
    }
}
