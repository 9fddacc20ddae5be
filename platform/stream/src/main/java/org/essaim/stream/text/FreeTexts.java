package org.essaim.stream.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The one place where texts are (R100), each under the stream that told it and under its digest.
 * Everything here joins the caller's transaction.
 */
public final class FreeTexts {

    private static final String KEEP =
            """
            insert into free_text (stream, digest, salt, text)
            select ?, digest, salt, text
              from unnest(?::text[], ?::text[], ?::text[]) as told (digest, salt, text)
            on conflict do nothing
            """;

    private static final String REDACT =
            """
            update free_text set salt = null, text = null, redacted_at = ?
             where stream = ? and digest = ? and redacted_at is null
            """;

    private static final String BURY =
            """
            insert into free_text (stream, digest, redacted_at) values (?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;

    public FreeTexts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what is right of it; what is known already and what was redacted stays as it is. */
    public void keep(String stream, Collection<Disclosure> texts) {
        List<Disclosure> right =
                texts.stream()
                        .filter(Disclosure::isRight)
                        .sorted(Comparator.comparing(Disclosure::digest))
                        .toList();
        if (!right.isEmpty()) {
            jdbc.update(
                    KEEP,
                    stream,
                    column(right, Disclosure::digest),
                    column(right, Disclosure::salt),
                    column(right, Disclosure::text));
        }
    }

    /** Those of the stream's texts that are there, by their digests. */
    public Map<String, Disclosure> of(String stream, Collection<String> digests) {
        Map<String, Disclosure> found = new HashMap<>();
        rows(
                stream,
                digests,
                row ->
                        row.getString("text") == null
                                ? null
                                : found.put(row.getString("digest"), disclosure(row)));
        return found;
    }

    /** What there is to show, by digest; nothing of a text that was never disclosed. */
    public Map<String, ShownText> shown(String stream, Collection<String> digests) {
        Map<String, ShownText> found = new HashMap<>();
        rows(
                stream,
                digests,
                row ->
                        found.put(
                                row.getString("digest"),
                                new ShownText(
                                        row.getString("digest"),
                                        row.getString("text"),
                                        row.getTimestamp("redacted_at") != null)));
        return found;
    }

    /**
     * Empties the text of that stream, for ever.
     *
     * @return true if it was there; false if it is unknown or was redacted before
     */
    public boolean redact(String stream, String digest, Instant at) {
        return jdbc.update(REDACT, Timestamp.from(at), stream, digest) == 1;
    }

    /** The same of a text that may never have been disclosed here: it never will be. */
    public void bury(String stream, String digest, Instant at) {
        if (!redact(stream, digest, at)) {
            jdbc.update(BURY, stream, digest, Timestamp.from(at));
        }
    }

    /** What is done with one row. */
    @FunctionalInterface
    private interface RowUse {
        Object use(ResultSet row) throws SQLException;
    }

    private void rows(String stream, Collection<String> digests, RowUse use) {
        if (digests.isEmpty()) {
            return;
        }
        jdbc.query(
                "select digest, salt, text, redacted_at from free_text"
                        + " where stream = ? and digest = any(?)",
                row -> {
                    use.use(row);
                },
                stream,
                digests.toArray(String[]::new));
    }

    private static Disclosure disclosure(ResultSet row) throws SQLException {
        return new Disclosure(
                row.getString("digest"), row.getString("salt"), row.getString("text"));
    }

    private static String[] column(List<Disclosure> texts, Function<Disclosure, String> part) {
        return texts.stream().map(part).toArray(String[]::new);
    }
}
