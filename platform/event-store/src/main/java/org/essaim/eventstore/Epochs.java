package org.essaim.eventstore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Notices that the cluster's transaction ids have started again, as they do when a dump is restored
 * into a fresh cluster, and opens a new epoch. Events of earlier epochs are all committed, so
 * readers see them without looking at transactions.
 */
final class Epochs {

    private static final Logger LOG = LoggerFactory.getLogger(Epochs.class);

    /** Serializes nodes that notice it at the same time; any number that nobody else uses. */
    private static final long LOCK = 0x65_73_73_61_69_6dL;

    private final JdbcOperations jdbc;

    Epochs(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks alone, so that a database that can only be read is one to read from. */
    boolean haveRestarted() {
        return Boolean.TRUE.equals(jdbc.queryForObject(Sql.RESTARTED, Boolean.class));
    }

    /** In the caller's transaction, once, whoever notices it. */
    void open() {
        jdbc.query("select pg_advisory_xact_lock(?)", _ -> {}, LOCK);
        if (jdbc.update(Sql.OPEN_EPOCH_IF_RESTARTED) > 0) {
            LOG.warn("Transaction ids of this cluster have restarted: a new epoch is opened.");
        }
    }
}
