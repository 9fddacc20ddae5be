package org.essaim.stream.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.stream.DeadLetter;
import org.essaim.stream.DeadLetterQueue;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.RecordConsumer;
import org.essaim.stream.TraceParent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The dead letter queue in PostgreSQL. What waits is in the order of its positions, per subject.
 */
public final class JdbcDeadLetterQueue implements DeadLetterQueue {

    private static final String SELECT =
            """
            select stream, position, id, type, subject, time, data, trace, reason, enqueued_at
            from dead_letter_message
            """;

    private static final String INSERT =
            """
            insert into dead_letter_message
              (stream, position, id, type, subject, time, data, trace, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RecordConsumer receiver;
    private final InboxState ledger;

    public JdbcDeadLetterQueue(
            JdbcTemplate jdbc, TransactionTemplate transaction, RecordConsumer receiver) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.receiver = receiver;
        this.ledger = new InboxState(jdbc);
    }

    @Override
    public List<DeadLetter> all() {
        return jdbc.query(SELECT + " order by stream, position", (row, _) -> deadLetter(row));
    }

    @Override
    public Set<String> subjects() {
        return Set.copyOf(
                jdbc.queryForList(
                        "select distinct subject from dead_letter_message"
                                + " where subject is not null",
                        String.class));
    }

    @Override
    public int retry(String stream) {
        Integer taken = transaction.execute(_ -> retryLocked(stream));
        return taken == null ? 0 : taken;
    }

    /** The subjects of this stream that wait, each with its first position. */
    Map<String, Long> waiting(String stream) {
        Map<String, Long> first = new HashMap<>();
        jdbc.query(
                "select subject, min(position) from dead_letter_message"
                        + " where stream = ? and subject is not null group by subject",
                row -> {
                    first.put(row.getString(1), row.getLong(2));
                },
                stream);
        return first;
    }

    void add(ReceivedMessage message, String reason) {
        jdbc.update(
                INSERT,
                message.stream(),
                message.position(),
                message.id(),
                message.type(),
                message.subject(),
                Timestamp.from(message.time()),
                message.data(),
                message.trace() == null ? null : message.trace().value(),
                reason);
    }

    private int retryLocked(String stream) {
        ledger.lock(stream);
        List<DeadLetter> waiting =
                jdbc.query(
                        SELECT + " where stream = ? order by position",
                        (row, _) -> deadLetter(row),
                        stream);
        Set<String> stuck = new HashSet<>();
        int taken = 0;
        for (DeadLetter each : waiting) {
            ReceivedMessage message = each.message();
            if (message.subject() != null && stuck.contains(message.subject())) {
                continue;
            }
            Optional<String> objection = receiver.objection(message);
            if (objection.isPresent()) {
                stuck.add(message.subject());
                update(message, "update dead_letter_message set reason = ?", objection.get());
            } else {
                receiver.receive(List.of(message));
                update(message, "delete from dead_letter_message");
                taken++;
            }
        }
        return taken;
    }

    private void update(ReceivedMessage message, String statement, Object... values) {
        Object[] all = java.util.Arrays.copyOf(values, values.length + 2);
        all[values.length] = message.stream();
        all[values.length + 1] = message.position();
        jdbc.update(statement + " where stream = ? and position = ?", all);
    }

    private static DeadLetter deadLetter(ResultSet row) throws SQLException {
        ReceivedMessage message =
                new ReceivedMessage(
                        row.getString("stream"),
                        row.getLong("position"),
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getString("subject"),
                        row.getTimestamp("time").toInstant(),
                        row.getBytes("data"),
                        TraceParent.orNull(row.getString("trace")));
        return new DeadLetter(
                message, row.getString("reason"), row.getTimestamp("enqueued_at").toInstant());
    }
}
