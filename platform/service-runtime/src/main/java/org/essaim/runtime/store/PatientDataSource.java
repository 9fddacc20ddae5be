package org.essaim.runtime.store;

import module java.base;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connections of a pool. Where all that are open are in use, it waits a moment for one of them
 * before the pool opens another: most are used for a millisecond or two, and to open one takes ten
 * times that, most of it for the password (decision 0145).
 */
final class PatientDataSource extends DelegatingDataSource {

    /** Twice what most commands take. */
    static final Duration LONGEST = Duration.ofMillis(20);

    private static final long BETWEEN_LOOKS = 500_000;

    private final HikariDataSource pool;
    private final Duration longest;

    PatientDataSource(HikariDataSource pool, Duration longest) {
        super(pool);
        this.pool = pool;
        this.longest = longest;
    }

    @Override
    public Connection getConnection() throws SQLException {
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        if (state != null) {
            long until = System.nanoTime() + longest.toNanos();
            while (wouldOpenAnother(state) && System.nanoTime() < until) {
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        }
        return pool.getConnection();
    }

    /**
     * Also the first one is opened at once, and where no more may be opened the pool has a queue.
     */
    private boolean wouldOpenAnother(HikariPoolMXBean state) {
        return state.getIdleConnections() == 0
                && state.getTotalConnections() > 0
                && state.getTotalConnections() < pool.getMaximumPoolSize();
    }
}
