package org.essaim.stream;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The streams that this service reads, stored in its database. */
public final class Subscriptions {

    /** An offset hint that means: from where the topic ends now. */
    public static final long AT_THE_END = -1;

    private static final String SELECT =
            """
            select stream, position, signed_head, hash, watermark, watermark_position,
                   read_to_end_at, quarantined,
                   (select count(*) from dead_letter_message d
                     where d.stream = s.stream) as dead_letters
            from subscription s
            """;

    private final JdbcTemplate jdbc;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Subscriptions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs after each change made here, once it is committed. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * From now on this stream is read, from its first message on; known ones stay as they are. Its
     * topic need not exist yet. Joins the caller's transaction where there is one.
     */
    public void add(String stream) {
        StreamNames.topic(stream);
        jdbc.update(
                "insert into subscription (stream, hash) values (?, ?) on conflict do nothing",
                stream,
                Hash.NONE.bytes());
        changed();
    }

    /** How far each stream is ingested, by name. */
    public List<Subscription> all() {
        return jdbc.query(SELECT + " order by stream", (row, _) -> subscription(row));
    }

    public Optional<Subscription> of(String stream) {
        return jdbc
                .query(SELECT + " where stream = ?", (row, _) -> subscription(row), stream)
                .stream()
                .findFirst();
    }

    /**
     * An operator's decision: a quarantined stream is read again, from the end of its topic and on
     * the same chain as before; what is missing is requested. Another fork quarantines it again.
     */
    public void release(String stream) {
        jdbc.update(
                "update subscription"
                        + " set quarantined = null, quarantined_at = null, offset_hint = ?,"
                        + " signed_head = position"
                        + " where stream = ? and quarantined is not null",
                AT_THE_END,
                stream);
        changed();
    }

    private void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            listeners.forEach(Runnable::run);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        listeners.forEach(Runnable::run);
                    }
                });
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getString("stream"),
                row.getLong("position"),
                row.getLong("signed_head"),
                Hash.ofDigest(row.getBytes("hash")),
                instant(row, "watermark"),
                row.getLong("watermark_position"),
                instant(row, "read_to_end_at"),
                row.getLong("dead_letters"),
                row.getString("quarantined"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
