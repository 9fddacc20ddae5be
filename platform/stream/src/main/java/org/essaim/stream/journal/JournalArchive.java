package org.essaim.stream.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.TraceParent;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.text.Disclosures;
import org.essaim.stream.text.FreeTexts;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what was journalled, for who sends it and for who exports it. */
public final class JournalArchive {

    private static final String ENTRIES =
            """
            select position, id, type, subject, recipient, time, data, previous_hash, hash, trace
            from journal where position > ? order by position limit ?
            """;

    private static final String TAKEN_BACK =
            """
            select position, id, type, subject, recipient, time, data, previous_hash, hash, trace
            from journal join journal_recovered using (position)
            where position > ? order by position limit ?
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

    /** In their order, with the texts that are not redacted now. */
    public List<JournalEntry> after(long position, int most) {
        List<JournalEntry> entries = jdbc.query(ENTRIES, (row, _) -> entry(row), position, most);
        return disclosing(entries);
    }

    /** Those that were told before this database was restored, and lost with the one before it. */
    public List<JournalEntry> takenBackAfter(long position, int most) {
        return disclosing(jdbc.query(TAKEN_BACK, (row, _) -> entry(row), position, most));
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
