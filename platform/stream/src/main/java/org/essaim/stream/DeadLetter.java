package org.essaim.stream;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A received message that waits.
 *
 * @param reason why it was not consumed, or behind which position it waits
 */
public record DeadLetter(ReceivedMessage message, String reason, Instant enqueuedAt) {

    static DeadLetter of(ResultSet row) throws SQLException {
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
