package org.essaim.stream;

import module java.base;

import java.sql.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Received messages that could not be consumed: kept as they are, with the reason, until a retry.
 */
public final class DeadLetterQueue {

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

    /** Nobody ingests this stream meanwhile. */
    private static final String LOCK =
            "select position from subscription where stream = ? for update";

    private static final String KEEP =
            "update dead_letter_message set reason = ? where stream = ? and position = ?";
    private static final String REMOVE =
            "delete from dead_letter_message where stream = ? and position = ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RecordConsumer consumer;

    public DeadLetterQueue(
            JdbcTemplate jdbc, TransactionTemplate transaction, RecordConsumer consumer) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.consumer = consumer;
    }

    public List<DeadLetter> all() {
        return jdbc.query(SELECT + " order by stream, position", (row, _) -> DeadLetter.of(row));
    }

    /**
     * Tries this stream's dead letters again, in order; a subject stops at the first that fails.
     *
     * @return how many were consumed
     */
    public int retry(String stream) {
        return transaction.execute(_ -> retryLocked(stream));
    }

    /** The subjects of this stream with dead letters, each with its first position. */
    public Map<String, Long> firstPositions(String stream) {
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

    /**
     * @param reason why it was not consumed, or behind which position it waits
     */
    public void add(ReceivedMessage message, String reason) {
        jdbc.update(
                INSERT,
                message.stream(),
                message.position(),
                message.id(),
                message.type(),
                message.subject(),
                Timestamp.from(message.time()),
                message.data(),
                TraceParent.written(message.trace()),
                reason);
    }

    private int retryLocked(String stream) {
        jdbc.queryForObject(LOCK, Long.class, stream);
        List<DeadLetter> letters =
                jdbc.query(
                        SELECT + " where stream = ? order by position",
                        (row, _) -> DeadLetter.of(row),
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
                jdbc.update(KEEP, problem.get(), stream, message.position());
            } else {
                consumer.consume(List.of(message));
                jdbc.update(REMOVE, stream, message.position());
                consumed++;
            }
        }
        return consumed;
    }
}
