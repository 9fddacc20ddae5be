package org.essaim.stream.inbox;

import module java.base;

import java.sql.Timestamp;
import org.essaim.stream.Hash;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.chain.JournalEntry;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the inbox stores of each stream; every write is in the transaction of the effects. */
record InboxState(JdbcTemplate jdbc) {

    /**
     * What is to be read.
     *
     * @param offsets where each stream begins: {@link Subscriptions#AT_THE_END} for where its topic
     *     ends
     * @param ownTopic the id of the own topic, as the relay last saw it; null before that
     * @param isMarked whether it is known of all of them that they were last read with that one
     */
    record Readable(Map<String, Long> offsets, String ownTopic, boolean isMarked) {}

    Readable readable(String own) {
        Map<String, Long> offsets = new TreeMap<>();
        Set<String> marks = new HashSet<>();
        AtomicReference<String> ownTopic = new AtomicReference<>();
        jdbc.query(
                "select s.stream, offset_hint, own_topic, topic_id from subscription s"
                        + " left join journal_relay r on r.stream = ? where quarantined is null",
                row -> {
                    offsets.put(row.getString(1), row.getLong(2));
                    marks.add(row.getString(3));
                    ownTopic.set(row.getString(4));
                },
                own);
        marks.remove(ownTopic.get());
        return new Readable(offsets, ownTopic.get(), marks.isEmpty());
    }

    /** Where to read this stream after a restart, as {@link #readable} states it. */
    long readFrom(String stream) {
        return jdbc.queryForObject(
                "select offset_hint from subscription where stream = ?", Long.class, stream);
    }

    /** Locks the stream's row until the transaction ends: nobody else ingests it meanwhile. */
    StreamPosition lock(String stream) {
        return jdbc.queryForObject(
                "select position, hash, signed_head, control_at, offset_hint, quarantined"
                        + " from subscription where stream = ? for update",
                (row, _) -> {
                    Timestamp controlAt = row.getTimestamp(4);
                    return new StreamPosition(
                            row.getLong(1),
                            Hash.ofDigest(row.getBytes(2)),
                            row.getLong(3),
                            controlAt == null ? null : controlAt.toInstant(),
                            row.getLong(5),
                            row.getString(6) != null);
                },
                stream);
    }

    /** The hashes that were accepted at these positions. */
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
        if (!entries.isEmpty()) {
            jdbc.update(
                    "insert into inbox_record (stream, position, hash)"
                            + " select ?, accepted.* from unnest(?, ?) as accepted",
                    stream,
                    entries.stream().mapToLong(JournalEntry::position).toArray(),
                    entries.stream().map(each -> each.hash().bytes()).toArray(byte[][]::new));
        }
    }

    /** The offset never goes back: another instance may have read further. */
    void moveTo(String stream, StreamPosition position, long readFrom) {
        jdbc.update(
                "update subscription set position = ?, hash = ?, signed_head = ?,"
                        + " control_at = ?, offset_hint = greatest(offset_hint, ?)"
                        + " where stream = ?",
                position.position(),
                position.hash().bytes(),
                position.signedHead(),
                position.controlAt() == null ? null : Timestamp.from(position.controlAt()),
                readFrom,
                stream);
    }

    /** All streams that were last read while the own topic was another one are read again. */
    void readLostAgain(String ownTopic) {
        jdbc.update(
                "update subscription set own_topic = ?,"
                        + " offset_hint = case when own_topic is null then offset_hint else 0 end"
                        + " where own_topic is distinct from ?",
                ownTopic,
                ownTopic);
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
     * The stream was read to its end, and the broker stated that end. Nothing is noted while the
     * owner has signed more than is accepted; what nobody has signed is not published yet.
     *
     * @return whether it was noted
     */
    boolean readToEnd(String stream, Instant at) {
        int noted =
                jdbc.update(
                        "update subscription set read_to_end_at = greatest(read_to_end_at, ?)"
                                + " where stream = ? and quarantined is null"
                                + " and signed_head <= position",
                        Timestamp.from(at),
                        stream);
        return noted > 0;
    }

    /** How far that stream's owner has acknowledged the own journal. */
    long acknowledgedBy(String stream) {
        return jdbc.queryForObject(
                "select acknowledged_position from subscription where stream = ?",
                Long.class,
                stream);
    }

    void acknowledged(String stream, long position) {
        jdbc.update(
                "update subscription set acknowledged_position = ?"
                        + " where stream = ? and acknowledged_position < ?",
                position,
                stream,
                position);
    }
}
