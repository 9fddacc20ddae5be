package org.essaim.eventstore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Notices at start that the cluster's transaction ids have started again, as they do when a dump is
 * restored into a fresh cluster, and opens a new epoch. Events of earlier epochs are all committed,
 * so readers see them without looking at transactions.
 */
final class Epochs {

    private static final Logger LOG = LoggerFactory.getLogger(Epochs.class);

    /** Serializes nodes that start at the same time; any number that nobody else uses. */
    private static final long LOCK = 0x65_73_73_61_69_6dL;

    private static final String OPEN_IF_RESTARTED =
            """
            insert into event_store_epoch (epoch, because)
            select current.epoch + 1,
                   'transaction ids restarted: stored ' || last.transaction_id
                       || ', next ' || pg_snapshot_xmax(pg_current_snapshot())
              from (select max(epoch) as epoch from event_store_epoch) current
              join lateral (
                   select transaction_id from domain_event
                    where domain_event.epoch = current.epoch
                    order by epoch desc, transaction_id desc limit 1) last on true
             where last.transaction_id >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
            """;

    private Epochs() {}

    static void openIfTransactionIdsRestarted(
            JdbcOperations jdbc, TransactionOperations transactions) {
        Integer opened =
                transactions.execute(
                        _ -> {
                            jdbc.query("select pg_advisory_xact_lock(?)", _ -> {}, LOCK);
                            return jdbc.update(OPEN_IF_RESTARTED);
                        });
        if (opened != null && opened > 0) {
            LOG.warn("Transaction ids of this cluster have restarted: a new epoch was opened.");
        }
    }
}
