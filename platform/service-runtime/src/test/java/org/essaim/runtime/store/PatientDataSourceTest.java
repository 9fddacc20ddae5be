package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Opening a connection costs more than to wait for one (decision 0145). */
@Gate
class PatientDataSourceTest {

    private static final Duration EVER = Duration.ofMinutes(5);

    private final PostgresDatabase database = PostgresServer.freshDatabase();
    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private HikariDataSource pool;

    @AfterEach
    void close() {
        other.shutdownNow();
        pool.close();
    }

    @Test
    void two_uses_that_meet_share_the_one_connection_that_is_open() throws Exception {
        PatientDataSource connections = connections(2, EVER);
        CompletableFuture<Thread> asking = new CompletableFuture<>();
        Connection first = connections.getConnection();
        Future<Connection> second =
                other.submit(
                        () -> {
                            asking.complete(Thread.currentThread());
                            return connections.getConnection();
                        });
        Thread waiting = asking.join();
        Eventually.holds("it waits", () -> waiting.getState() == Thread.State.TIMED_WAITING);
        for (int n = 0; n < 5; n++) {
            database.dataSource().getConnection().close(); // as long as the pool would take
        }
        assertThat(second).isNotDone();
        first.close();
        second.get().close();
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void who_has_waited_long_enough_gets_a_connection_more() throws Exception {
        PatientDataSource connections = connections(2, PatientDataSource.LONGEST);
        try (Connection _ = connections.getConnection();
                Connection _ = connections.getConnection()) {
            assertThat(open()).isEqualTo(2);
        }
    }

    @Test
    void where_no_more_may_be_opened_it_is_the_pool_that_lets_wait() throws Exception {
        PatientDataSource connections = connections(1, EVER);
        try (Connection _ = connections.getConnection()) {
            assertThatThrownBy(connections::getConnection)
                    .isInstanceOf(SQLTransientConnectionException.class);
        }
    }

    private int open() {
        return pool.getHikariPoolMXBean().getTotalConnections();
    }

    private PatientDataSource connections(int most, Duration patience) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(0); // so that its housekeeping opens none besides
        config.setConnectionTimeout(500);
        pool = new HikariDataSource(config);
        return new PatientDataSource(pool, patience);
    }
}
