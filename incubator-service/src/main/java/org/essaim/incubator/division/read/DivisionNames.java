package org.essaim.incubator.division.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.division.domain.DivisionLanguage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/**
 * What divisions are called (R09), looked up once for all that an answer shows; and in which
 * language letters to them are written (decision 0118).
 */
@Component
@RequestScope
public class DivisionNames {

    private final JdbcClient jdbc;
    private Map<String, String> known;

    /** Of what is no answer to a request: a mail, a calendar. */
    public DivisionNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One division and its display name. */
    private record Named(String division, String name) {}

    /** The display name; the id where there is none, or none any more (R100); null for null. */
    public String of(String division) {
        if (known == null) {
            known = all();
        }
        return division == null ? null : known.getOrDefault(division, division);
    }

    /** The same; null for null. */
    public String of(DivisionId division) {
        return division == null ? null : of(division.value());
    }

    /** That which was chosen for it, else French. */
    public Locale language(DivisionId division) {
        return jdbc.sql("select language from division where division = ?")
                .param(division.value())
                .query(DivisionLanguage.class)
                .optional()
                .orElse(DivisionLanguage.FRENCH)
                .locale();
    }

    private Map<String, String> all() {
        return jdbc
                .sql(
                        """
                        select d.division, t.text as name
                          from division d
                          join free_text t on t.stream = ? and t.digest = d.name_digest
                         where t.text is not null
                        """)
                .param(DivisionStream.CENTRE)
                .query((row, _) -> new Named(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::division, Named::name));
    }
}
