package org.essaim.stream.relay;

import java.util.List;
import java.util.Set;
import org.essaim.stream.Hash;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.journal.JournalArchive;

/** What of the journal the broker has, and how long its log was: one row of the database. */
final class RelayState {

    private static final String REDACTIONS =
            """
            select (select count(*) from free_text t
                     where t.stream = r.stream and t.redacted_at is not null),
                   rewritten
              from journal_relay r where stream = ?
            """;

    private final String stream;
    private final Leadership leader;

    RelayState(String stream, Leadership leader) {
        this.stream = stream;
        this.leader = leader;
    }

    /**
     * @param sent up to this position the broker has it
     * @param topicId of the topic as it was last seen, or null
     * @param endOffset where its log last ended
     */
    record Progress(long sent, String topicId, long endOffset) {}

    Progress progress() {
        return leader.jdbc()
                .queryForObject(
                        "select sent, topic_id, end_offset from journal_relay where stream = ?",
                        (row, _) -> new Progress(row.getLong(1), row.getString(2), row.getLong(3)),
                        stream);
    }

    /**
     * @param made how many of the own texts are redacted
     * @param rewritten of how many of them the topic is free, -1 where it is known not to be
     */
    record Redactions(long made, long rewritten) {}

    Redactions redactions() {
        return leader.jdbc()
                .queryForObject(
                        REDACTIONS,
                        (row, _) -> new Redactions(row.getLong(1), row.getLong(2)),
                        stream);
    }

    /** True if one of these texts is redacted. */
    boolean isRedacted(Set<String> digests) {
        return leader.jdbc()
                .queryForObject(
                        "select exists (select from free_text where stream = ?"
                                + " and redacted_at is not null and digest = any(?))",
                        Boolean.class,
                        stream,
                        digests.toArray(String[]::new));
    }

    /** The topic is not free of what is redacted, whatever was done before. */
    void writeAnew() {
        leader.jdbc().update("update journal_relay set rewritten = -1 where stream = ?", stream);
    }

    /** The position of the last entry, 0 where there is none. */
    long head() {
        return leader.jdbc()
                .queryForObject(
                        "select position from journal_head where stream = ?", Long.class, stream);
    }

    /** True if the journal has, or once had, this hash at that position. */
    boolean knows(long position, Hash hash) {
        return leader.jdbc()
                .queryForObject(
                        "select exists (select from journal where position = ? and hash = ?)"
                                + " or exists (select from journal_replaced where hash = ?)",
                        Boolean.class,
                        position,
                        hash.bytes(),
                        hash.bytes());
    }

    /**
     * @param reason why nothing is sent, or null
     */
    void behind(String reason) {
        leader.jdbc()
                .update(
                        "update journal_relay set behind = ?"
                                + " where stream = ? and behind is distinct from ?",
                        reason,
                        stream,
                        reason);
    }

    /** The topic holds nothing but what is sent from here on: everything. */
    void rewritten(long redactions, long endOffset) {
        leader.jdbc()
                .update(
                        "update journal_relay set sent = 0, rewritten = ?, end_offset = ?"
                                + " where stream = ?",
                        redactions,
                        endOffset,
                        stream);
    }

    /** With the texts that are not redacted now. */
    List<JournalEntry> after(long position, int most) {
        return new JournalArchive(stream, leader.jdbc()).after(position, most);
    }

    /** Moves on unless somebody rewound meanwhile: then what they asked for is sent first. */
    void advance(long from, long to, long endOffset) {
        leader.jdbc()
                .update(
                        "update journal_relay set sent = ?, end_offset = ?"
                                + " where stream = ? and sent = ?",
                        to,
                        endOffset,
                        stream,
                        from);
    }

    void endsAt(long endOffset) {
        leader.jdbc()
                .update(
                        "update journal_relay set end_offset = ? where stream = ?",
                        endOffset,
                        stream);
    }

    void topicIs(String topicId, long endOffset) {
        leader.jdbc()
                .update(
                        "update journal_relay set topic_id = ?, end_offset = ? where stream = ?",
                        topicId,
                        endOffset,
                        stream);
    }

    /** From the position after this one on, everything is sent again. */
    void rewind(long position) {
        leader.jdbc()
                .update(
                        "update journal_relay set sent = least(sent, ?) where stream = ?",
                        position,
                        stream);
    }
}
