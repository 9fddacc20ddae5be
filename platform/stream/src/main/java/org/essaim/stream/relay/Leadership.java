package org.essaim.stream.relay;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The session that an instance keeps with the database, and what it holds by it for as long as the
 * session lasts: a lock that says that the node is there, and at most one instance per journal the
 * lock of who sends. The server closes a session that is idle for {@link #LONGEST_IDLE}, so a
 * frozen leader loses the locks; what it sends when it thaws are duplicates, which readers ignore.
 * Where no other node would take over, losing them helps nobody, and a machine that has too much to
 * do gets even more of it: then the server waits for {@link #LONGEST_IDLE_ALONE}.
 */
final class Leadership implements AutoCloseable {

    static final Duration LONGEST_IDLE = Duration.ofSeconds(15);
    static final Duration LONGEST_IDLE_ALONE = Duration.ofSeconds(60);
    static final Duration PING_EVERY = Duration.ofSeconds(5);

    /** Of a node that was alone the last time, while it has nothing to send. */
    static final Duration PING_AT_REST = Duration.ofSeconds(20);

    /** First key of the locks of nodes; who takes a dead node's claims over looks for it too. */
    private static final int NODES = 1_702_064_993;

    /** First key of the lock that all nodes share. */
    private static final int ANY_NODE = NODES + 1;

    /**
     * Taken alone, and at once given up, where no other session shares it. It says the same as a
     * look into pg_locks, which walks past every session of the server: with 130 nodes on one
     * server that was a third of what the server did, and grew (decision 0142).
     */
    private static final String ALONE =
            """
            select case when pg_try_advisory_lock(?, 0) then pg_advisory_unlock(?, 0)
                        else false end
            """;

    private final Connection connection;
    private final JdbcTemplate jdbc;
    private long lastPing = System.nanoTime() - PING_EVERY.toNanos();
    private boolean alone;

    private Leadership(Connection connection) {
        this.connection = connection;
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /**
     * Says that the node is there; it does not lead yet.
     *
     * @param unpooled opens a new connection each time
     */
    static Leadership candidate(DataSource unpooled, String node) throws SQLException {
        Leadership candidate = new Leadership(unpooled.getConnection());
        try {
            candidate.begin(node);
            return candidate;
        } catch (RuntimeException failed) {
            candidate.close();
            throw failed;
        }
    }

    /** False while somebody else leads. */
    boolean wins(String stream) {
        return jdbc.queryForObject(
                "select pg_try_advisory_lock(hashtextextended('essaim.relay.' || ?, 0))",
                Boolean.class,
                stream);
    }

    /** All of the leader's statements use this connection: without the lock they fail. */
    JdbcTemplate jdbc() {
        return jdbc;
    }

    /**
     * Shows the server that this leader is alive, and sees whether other nodes are, every few
     * seconds.
     *
     * @throws org.springframework.dao.DataAccessException if the lock is lost
     */
    void ping() {
        long now = System.nanoTime();
        if (now - lastPing >= PING_EVERY.toNanos()) {
            lastPing = now;
            boolean isAlone = jdbc.queryForObject(ALONE, Boolean.class, ANY_NODE, ANY_NODE);
            if (isAlone != alone) {
                alone = isAlone;
                mayBeIdleFor(alone ? LONGEST_IDLE_ALONE : LONGEST_IDLE);
            }
        }
    }

    /** Whether no other node was there when that was last looked at. */
    boolean isAlone() {
        return alone;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void begin(String node) {
        mayBeIdleFor(LONGEST_IDLE);
        jdbc.query(
                "select pg_advisory_lock_shared(%d, hashtext(?)), pg_advisory_lock_shared(%d, 0)"
                        .formatted(NODES, ANY_NODE),
                _ -> {},
                node);
    }

    private void mayBeIdleFor(Duration time) {
        jdbc.execute("set idle_session_timeout = '%ds'".formatted(time.toSeconds()));
    }
}
