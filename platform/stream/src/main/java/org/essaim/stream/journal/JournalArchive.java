package org.essaim.stream.journal;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.TraceParent;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.text.Disclosures;
import org.essaim.stream.text.FreeTexts;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what was journalled, to send it and to export it. */
public final class JournalArchive {

    private static final String SELECT =
            """
            select position, id, type, subject, recipient, time, data, previous_hash, hash, trace
            from journal %s where position > ? order by position limit ?
            """;

    private final String stream;
    private final JdbcTemplate jdbc;

    /**
     * @param stream the own stream
     */
    public JournalArchive(String stream, JdbcTemplate jdbc) {
        this.stream = stream;
        this.jdbc = jdbc;
    }

    /** In order, with the texts that are not redacted now. */
    public List<JournalEntry> after(long position, int most) {
        return entries("", position, most);
    }

    /**
     * Those that were published before this database was restored, and lost with the one before.
     */
    public List<JournalEntry> recoveredAfter(long position, int most) {
        return entries("join journal_recovered using (position)", position, most);
    }

    private List<JournalEntry> entries(String join, long position, int most) {
        return disclosing(
                jdbc.query(SELECT.formatted(join), (row, _) -> entry(row), position, most));
    }

    private List<JournalEntry> disclosing(List<JournalEntry> entries) {
        Set<String> named = new HashSet<>();
        entries.forEach(each -> named.addAll(Disclosures.namedIn(each.message().data())));
        if (named.isEmpty()) {
            return entries;
        }
        Map<String, Disclosure> texts = new FreeTexts(jdbc).of(stream, named);
        return entries.stream()
                .map(
                        each ->
                                each.disclosing(
                                        Disclosures.namedIn(each.message().data()).stream()
                                                .map(texts::get)
                                                .filter(Objects::nonNull)
                                                .toList()))
                .toList();
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        OutgoingMessage message =
                new OutgoingMessage(
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getString("subject"),
                        row.getString("recipient"),
                        row.getTimestamp("time").toInstant(),
                        row.getBytes("data"),
                        TraceParent.orNull(row.getString("trace")));
        return new JournalEntry(
                row.getLong("position"),
                message,
                Hash.ofDigest(row.getBytes("previous_hash")),
                Hash.ofDigest(row.getBytes("hash")));
    }
}
