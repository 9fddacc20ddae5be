package org.essaim.stream.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.stream.Hash;
import org.essaim.stream.chain.JournalEntry;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the inbox remembers of each stream; every write is in the transaction of the effects. */
final class InboxState {

    private final JdbcTemplate jdbc;

    InboxState(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A stream to read and the offset to start at.
     *
     * @param offset {@link JdbcSubscriptions#AT_THE_END} for where the topic ends
     */
    record Start(String stream, long offset) {}

    List<Start> readable() {
        return jdbc.query(
                "select stream, offset_hint from subscription where quarantined is null",
                (row, _) -> new Start(row.getString(1), row.getLong(2)));
    }

    /** Where to read this stream after a restart, as {@link Start#offset()}. */
    long readFrom(String stream) {
        return jdbc.queryForObject(
                "select offset_hint from subscription where stream = ?", Long.class, stream);
    }

    /** Locks the stream's row until the transaction ends: nobody else takes it in meanwhile. */
    ConsumerPosition lock(String stream) {
        return jdbc.queryForObject(
                "select position, hash, signed_head, control_at, offset_hint, quarantined"
                        + " from subscription where stream = ? for update",
                (row, _) -> {
                    Timestamp controlAt = row.getTimestamp(4);
                    return new ConsumerPosition(
                            row.getLong(1),
                            Hash.ofDigest(row.getBytes(2)),
                            row.getLong(3),
                            controlAt == null ? null : controlAt.toInstant(),
                            row.getLong(5),
                            row.getString(6) != null);
                },
                stream);
    }

    /** The hashes that were taken in at these positions. */
    Map<Long, Hash> known(String stream, Set<Long> positions) {
        if (positions.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .query(
                        "select position, hash from inbox_record"
                                + " where stream = ? and position = any (?)",
                        (row, _) -> Map.entry(row.getLong(1), Hash.ofDigest(row.getBytes(2))),
                        stream,
                        positions.toArray(Long[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void remember(String stream, List<JournalEntry> entries) {
        jdbc.batchUpdate(
                "insert into inbox_record (stream, position, hash) values (?, ?, ?)",
                entries.stream()
                        .map(e -> new Object[] {stream, e.position(), e.hash().bytes()})
                        .toList());
    }

    /** The offset never goes back: another instance may have read further. */
    void moveTo(String stream, ConsumerPosition place, long readFrom) {
        jdbc.update(
                "update subscription set position = ?, hash = ?, signed_head = ?,"
                        + " control_at = ?, offset_hint = greatest(offset_hint, ?)"
                        + " where stream = ?",
                place.position(),
                place.hash().bytes(),
                place.signedHead(),
                place.controlAt() == null ? null : Timestamp.from(place.controlAt()),
                readFrom,
                stream);
    }

    /** Its topic is another one than before and is read from the beginning. */
    void readAgain(String stream) {
        jdbc.update("update subscription set offset_hint = 0 where stream = ?", stream);
    }

    void quarantine(String stream, String reason) {
        jdbc.update(
                "update subscription set quarantined = ?, quarantined_at = now()"
                        + " where stream = ?",
                reason,
                stream);
    }

    void watermark(String stream, Instant upTo, long position) {
        jdbc.update(
                "update subscription set watermark = greatest(watermark, ?),"
                        + " watermark_position = greatest(watermark_position, ?)"
                        + " where stream = ?",
                Timestamp.from(upTo),
                position,
                stream);
    }

    /**
     * The stream was read to its end, and there was an end to ask for. Nothing is noted while the
     * owner has signed more than is taken in; what nobody has signed is not yet said.
     */
    void readToEnd(String stream, Instant at) {
        jdbc.update(
                "update subscription set read_to_end_at = greatest(read_to_end_at, ?)"
                        + " where stream = ? and quarantined is null"
                        + " and signed_head <= position",
                Timestamp.from(at),
                stream);
    }

    /** How far that stream's owner says to have taken in what we told. */
    long acknowledgedBy(String stream) {
        return jdbc.queryForObject(
                "select acknowledged_position from subscription where stream = ?",
                Long.class,
                stream);
    }

    void heardOfUs(String stream, long position) {
        jdbc.update(
                "update subscription set acknowledged_position = greatest(acknowledged_position, ?)"
                        + " where stream = ? and acknowledged_position < ?",
                position,
                stream,
                position);
    }
}
