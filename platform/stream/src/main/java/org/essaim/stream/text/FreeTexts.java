package org.essaim.stream.text;

import module java.base;

import java.sql.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The one place where texts are (R100), each under the stream that published it and its digest.
 * Everything here joins the caller's transaction.
 */
public final class FreeTexts {

    private static final String KEEP =
            """
            insert into free_text (stream, digest, salt, text)
            select ?, digest, salt, text
              from unnest(?::text[], ?::text[], ?::text[]) as published (digest, salt, text)
            on conflict do nothing
            """;

    private static final String REDACT =
            """
            update free_text set salt = null, text = null, redacted_at = ?
             where stream = ? and digest = ? and redacted_at is null
            """;

    private static final String TOMBSTONE =
            """
            insert into free_text (stream, digest, redacted_at) values (?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;

    public FreeTexts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the valid ones; what is known already and what was redacted stays as it is. */
    public void keep(String stream, Collection<Disclosure> texts) {
        List<Disclosure> valid =
                texts.stream()
                        .filter(Disclosure::isValid)
                        .sorted(Comparator.comparing(Disclosure::digest))
                        .toList();
        if (!valid.isEmpty()) {
            jdbc.update(
                    KEEP,
                    stream,
                    column(valid, Disclosure::digest),
                    column(valid, Disclosure::salt),
                    column(valid, Disclosure::text));
        }
    }

    /** Those of the stream's texts that are there, by their digests. */
    public Map<String, Disclosure> of(String stream, Collection<String> digests) {
        return rows(stream, digests).stream()
                .filter(row -> row.text() != null)
                .collect(Collectors.toMap(Disclosure::digest, Function.identity()));
    }

    /** By digest, each empty where it was redacted; nothing of a text that was never disclosed. */
    public Map<String, Optional<String>> shown(String stream, Collection<String> digests) {
        return rows(stream, digests).stream()
                .collect(
                        Collectors.toMap(
                                Disclosure::digest, row -> Optional.ofNullable(row.text())));
    }

    /**
     * Empties the text of that stream, for ever.
     *
     * @return true if it was there; false if it is unknown or was redacted before
     */
    public boolean redact(String stream, String digest, Instant at) {
        return jdbc.update(REDACT, Timestamp.from(at), stream, digest) == 1;
    }

    /** The same for a text that may never have been disclosed here: it never will be. */
    public void tombstone(String stream, String digest, Instant at) {
        if (!redact(stream, digest, at)) {
            jdbc.update(TOMBSTONE, stream, digest, Timestamp.from(at));
        }
    }

    /** Without salt and text where it was redacted. */
    private List<Disclosure> rows(String stream, Collection<String> digests) {
        return digests.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select digest, salt, text from free_text"
                                + " where stream = ? and digest = any(?)",
                        (row, _) ->
                                new Disclosure(
                                        row.getString(1), row.getString(2), row.getString(3)),
                        stream,
                        digests.toArray(String[]::new));
    }

    private static String[] column(List<Disclosure> texts, Function<Disclosure, String> part) {
        return texts.stream().map(part).toArray(String[]::new);
    }
}
