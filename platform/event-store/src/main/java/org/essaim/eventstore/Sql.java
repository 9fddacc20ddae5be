package org.essaim.eventstore;

/** Every statement of the event store, where the ordering argument can be read in one place. */
final class Sql {

    private static final String CURRENT_EPOCH = "(select max(epoch) from event_store_epoch)";

    /**
     * Below the oldest running transaction, or of an earlier epoch. Whoever commits later has a
     * transaction id at or above it, and stores no lower one. On a hot standby too: there a
     * transaction runs from where the log first names it, or a later one, until its end is
     * replayed.
     */
    private static final String VISIBLE =
            "(epoch, transaction_id) < ("
                    + CURRENT_EPOCH
                    + ", pg_snapshot_xmin(pg_current_snapshot())::text::bigint)";

    private static final String TOKEN = "select epoch, transaction_id, global_index";

    private static final String LAST =
            " order by epoch desc, transaction_id desc, global_index desc limit 1";

    /** An id that no transaction which has ended has. */
    private static final String NEXT = "pg_snapshot_xmax(pg_current_snapshot())::text::bigint";

    private static final String LAST_IN_EPOCH =
            "select transaction_id from domain_event where domain_event.epoch = current.epoch"
                    + " order by epoch desc, transaction_id desc limit 1";

    /**
     * A transaction may have drawn its id before another one appended this aggregate's previous
     * event. Then the higher id of that event is stored, so that the aggregate stays in order;
     * nothing is looked up where the id is drawn only now, and is above those of all that have
     * committed. None is stored where another one has an id that this database has not reached: the
     * ids have started again, see {@link Epochs}.
     */
    static final String APPEND =
            append(
                    "(values (?::uuid, ?, ?, ?, ?, ?, ?::json, ?::json, ?::timestamptz)) r ("
                            + EventRows.COLUMNS
                            + ")",
                    "r.sequence_number");

    /**
     * Of each column an array of texts; the events are stored in the order of these. The last one
     * has the number of the first event of the aggregate among them: whatever follows it was
     * inserted by this statement itself, which would have to pass it over for each row.
     */
    static final String APPEND_ALL =
            append(
                            """
                            unnest(?::text[]::uuid[], ?::text[], ?::text[], ?::text[]::bigint[],
                                   ?::text[], ?::text[], ?::text[]::json[], ?::text[]::json[],
                                   ?::text[]::timestamptz[], ?::text[]::bigint[])
                                with ordinality r (
                            """
                                    + EventRows.COLUMNS
                                    + ", first_number, place)",
                            "r.first_number")
                    + " order by place";

    private static final String RESTARTED_EPOCH =
            " from (select max(epoch) as epoch from event_store_epoch) current join lateral ("
                    + LAST_IN_EPOCH
                    + ") last on true where last.transaction_id >= "
                    + NEXT;

    static final String RESTARTED = "select exists (select 1" + RESTARTED_EPOCH + ")";

    static final String OPEN_EPOCH_IF_RESTARTED =
            "insert into event_store_epoch (epoch, because) select current.epoch + 1,"
                    + " 'transaction ids restarted: stored ' || last.transaction_id"
                    + " || ', next ' || "
                    + NEXT
                    + RESTARTED_EPOCH;

    static final String ID_AT =
            "select event_id from domain_event"
                    + " where (epoch, transaction_id, global_index) = (?, ?, ?)";

    static final String READ_ALL =
            TOKEN
                    + ", "
                    + EventRows.COLUMNS
                    + " from domain_event where (epoch, transaction_id, global_index) > (?, ?, ?)"
                    + " and "
                    + VISIBLE
                    + " order by epoch, transaction_id, global_index limit ?";

    static final String READ_AGGREGATE =
            "select "
                    + EventRows.COLUMNS
                    + " from domain_event where aggregate_id = ? and sequence_number >= ?"
                    + " order by sequence_number limit ?";

    static final String READ_EVENT =
            TOKEN + ", " + EventRows.COLUMNS + " from domain_event where event_id = ?::uuid";

    static final String LAST_SEQUENCE_NUMBER =
            "select max(sequence_number) from domain_event where aggregate_id = ?";

    static final String HEAD = TOKEN + " from domain_event where " + VISIBLE + LAST;

    static final String PLACE_IN_AGGREGATE =
            """
            select epoch, transaction_id, global_index from domain_event
             where aggregate_id = ? and sequence_number <= ?
             order by sequence_number desc limit 1
            """;

    static final String LAST_COMMITTED = TOKEN + " from domain_event" + LAST;

    static final String LAST_WITH_VISIBILITY =
            TOKEN + ", " + VISIBLE + " as visible from domain_event" + LAST;

    static final String FIRST_SINCE =
            TOKEN
                    + " from domain_event where recorded_at >= ? and "
                    + VISIBLE
                    + " order by epoch, transaction_id, global_index limit 1";

    static final String WAITING_AFTER =
            "select extract(epoch from clock_timestamp() - stored_at) * 1000 from domain_event"
                    + " where (epoch, transaction_id, global_index) > (?, ?, ?)"
                    + " order by epoch, transaction_id, global_index limit 1";

    static final String STORE_SNAPSHOT =
            "insert into snapshot_event ("
                    + EventRows.COLUMNS
                    + """
                    ) values (?::uuid, ?, ?, ?, ?, ?, ?::json, ?::json, ?)
                      on conflict (aggregate_id) do update
                      set event_id = excluded.event_id, sequence_number = excluded.sequence_number,
                          aggregate_type = excluded.aggregate_type, type = excluded.type,
                          revision = excluded.revision, payload = excluded.payload,
                          metadata = excluded.metadata, recorded_at = excluded.recorded_at
                    where snapshot_event.sequence_number < excluded.sequence_number
                    """;

    static final String READ_SNAPSHOT =
            "select " + EventRows.COLUMNS + " from snapshot_event where aggregate_id = ?";

    private Sql() {}

    /**
     * @param rows as {@code r}
     * @param before a number in the aggregate: the event just before it is the previous one
     */
    private static String append(String rows, String before) {
        return "insert into domain_event ("
                + EventRows.COLUMNS
                + ", epoch, transaction_id) select "
                + EventRows.COLUMNS
                + """
                , current.epoch,
                       case when current.first_write
                       then pg_current_xact_id()::text::bigint
                       else greatest(
                           pg_current_xact_id()::text::bigint,
                           (select previous.transaction_id
                              from (select epoch, transaction_id from domain_event
                                     where aggregate_id = r.aggregate_id and sequence_number <
                """
                + before
                + """
                                     order by sequence_number desc limit 1) previous
                             where previous.epoch = current.epoch))
                       end
                  from
                """
                + rows
                + ", (select max(epoch) as epoch, pg_current_xact_id_if_assigned() is null as"
                + " first_write from event_store_epoch) current"
                + " where not exists (select 1 from ("
                + LAST_IN_EPOCH
                + ") last where last.transaction_id >= "
                + NEXT
                + " and last.transaction_id is distinct from"
                + " pg_current_xact_id_if_assigned()::text::bigint)";
    }
}
