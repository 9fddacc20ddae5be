package org.essaim.stream.relay;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.stream.Journal;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.journal.JournalArchive;

/** How much of the journal the broker has, and how long its log was: one row of the database. */
record RelayState(String stream, Leadership leader) {

    private static final String PROGRESS =
            """
            select sent, topic_id, end_offset, rewritten,
                   (select count(*) from free_text t
                     where t.stream = r.stream and t.redacted_at is not null)
              from journal_relay r where stream = ?
            """;

    Progress progress() {
        return leader.jdbc().queryForObject(PROGRESS, (row, _) -> Progress.of(row), stream);
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

    /** The position of the last entry, 0 where there is none. */
    long head() {
        return leader.jdbc()
                .queryForObject(
                        "select position from journal_head where stream = ?", Long.class, stream);
    }

    /** True if the journal has, or once had, this hash at that position. */
    boolean knows(Journal.Head head) {
        return leader.jdbc()
                .queryForObject(
                        "select exists (select from journal where position = ? and hash = ?)"
                                + " or exists (select from journal_replaced where hash = ?)",
                        Boolean.class,
                        head.position(),
                        head.hash().bytes(),
                        head.hash().bytes());
    }

    /** With the texts that are not redacted now. */
    List<JournalEntry> after(long position, int most) {
        return new JournalArchive(stream, leader.jdbc()).after(position, most);
    }

    /**
     * @param reason why nothing is sent, or null
     */
    void behind(String reason) {
        update("behind = ? where behind is distinct from ? and stream = ?", reason, reason);
    }

    /** The topic contains something that is redacted, whatever was done before. */
    void requireRewrite() {
        update("rewritten = -1 where stream = ?");
    }

    /** The topic contains only what is sent from here on: everything but so many redacted texts. */
    void rewritten(long redactions, long endOffset) {
        update("sent = 0, rewritten = ?, end_offset = ? where stream = ?", redactions, endOffset);
    }

    /** Moves on unless somebody rewound meanwhile: then what they asked for is sent first. */
    void advance(long from, long to, long endOffset) {
        update("sent = ?, end_offset = ? where sent = ? and stream = ?", to, endOffset, from);
    }

    void endsAt(long endOffset) {
        update("end_offset = ? where stream = ?", endOffset);
    }

    void topicIs(String topicId, long endOffset) {
        update("topic_id = ?, end_offset = ? where stream = ?", topicId, endOffset);
    }

    /** From the position after this one on, everything is sent again. */
    void rewind(long position) {
        update("sent = least(sent, ?) where stream = ?", position);
    }

    private void update(String change, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = stream;
        leader.jdbc().update("update journal_relay set " + change, all);
    }

    /**
     * How far a relay is, as the database states it.
     *
     * @param sent up to this position the broker has the journal
     * @param topicId of the topic as it was last seen, or null
     * @param endOffset where its log last ended
     * @param rewritten how many redacted texts the topic no longer has, -1 where it is known to
     *     have one
     * @param redacted how many of the own texts are redacted
     */
    record Progress(long sent, String topicId, long endOffset, long rewritten, long redacted) {

        static Progress of(ResultSet row) throws SQLException {
            return new Progress(
                    row.getLong(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5));
        }
    }
}
