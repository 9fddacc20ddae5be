package org.essaim.stream.inbox;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.essaim.stream.DeadLetterQueue;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.RecordConsumer;
import org.essaim.stream.TraceParent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The dead letter queue in PostgreSQL, in the order of positions per subject. */
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
    private final RecordConsumer consumer;
    private final InboxState state;

    public JdbcDeadLetterQueue(
            JdbcTemplate jdbc, TransactionTemplate transaction, RecordConsumer consumer) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.consumer = consumer;
        this.state = new InboxState(jdbc);
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
        Integer consumed = transaction.execute(_ -> retryLocked(stream));
        return consumed == null ? 0 : consumed;
    }

    /** The subjects of this stream with dead letters, each with its first position. */
    Map<String, Long> firstPositions(String stream) {
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
        state.lock(stream);
        List<DeadLetter> letters =
                jdbc.query(
                        SELECT + " where stream = ? order by position",
                        (row, _) -> deadLetter(row),
                        stream);
        Set<String> blocked = new HashSet<>();
        int consumed = 0;
        for (DeadLetter each : letters) {
            ReceivedMessage message = each.message();
            if (message.subject() != null && blocked.contains(message.subject())) {
                continue;
            }
            Optional<String> problem = consumer.problem(message);
            if (problem.isPresent()) {
                blocked.add(message.subject());
                jdbc.update(
                        "update dead_letter_message set reason = ?"
                                + " where stream = ? and position = ?",
                        problem.get(),
                        stream,
                        message.position());
            } else {
                consumer.consume(List.of(message));
                jdbc.update(
                        "delete from dead_letter_message where stream = ? and position = ?",
                        stream,
                        message.position());
                consumed++;
            }
        }
        return consumed;
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
