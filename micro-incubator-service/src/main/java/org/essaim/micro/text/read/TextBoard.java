package org.essaim.micro.text.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of this division, for whoever is about to redact one (R100). */
@Component
public class TextBoard {

    private final JdbcClient jdbc;
    private final String stream;

    TextBoard(JdbcClient jdbc, DivisionId division) {
        this.jdbc = jdbc;
        this.stream = DivisionStream.of(division);
    }

    /** Empty where no text of this division has that digest. */
    public Optional<TextRow> one(String digest) {
        return jdbc.sql("select digest, text from free_text where stream = ? and digest = ?")
                .params(stream, digest)
                .query(TextRow.class)
                .optional();
    }

    /**
     * A text of this division.
     *
     * @param digest by which it can be redacted
     * @param text null where it was
     */
    public record TextRow(String digest, String text) {}
}
