package org.essaim.incubator.text.read;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of the centre, for whoever is about to redact one (R100). */
@Component
public class TextBoard {

    private final JdbcClient jdbc;

    TextBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A text of the centre.
     *
     * @param text null where it was redacted
     */
    public record TextRow(String digest, String text) {}

    /**
     * That a text was redacted; which one, nobody needs to know.
     *
     * @param person null before that was recorded
     * @param reason null before it was asked for
     */
    public record RedactionRow(LocalDate redactedOn, PersonId person, String reason) {}

    /** Empty where no text of the centre has that digest. */
    public Optional<TextRow> one(String digest) {
        return jdbc.sql("select digest, text from free_text where stream = ? and digest = ?")
                .params(DivisionStream.CENTRE, digest)
                .query(RecordMapper.of(TextRow.class))
                .optional();
    }

    /** Who redacted texts last and why, the latest first. */
    public List<RedactionRow> latest(int most) {
        return jdbc.sql(
                        """
                        select r.redacted_on, r.person, t.text as reason from redaction r
                          left join shown_text t on t.stream = ? and t.digest = r.reason_digest
                         order by r.redacted_on desc, r.digest limit ?
                        """)
                .params(DivisionStream.CENTRE, most)
                .query(RecordMapper.of(RedactionRow.class))
                .list();
    }
}
