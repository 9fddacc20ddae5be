package org.essaim.incubator.division.read;

import java.util.Locale;
import org.essaim.contract.DivisionId;
import org.essaim.incubator.division.domain.DivisionLanguage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which language letters to divisions are written (decision 0118). */
@Component
public class DivisionLanguages {

    private final JdbcClient jdbc;

    DivisionLanguages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That which was chosen for it, else French. */
    public Locale of(DivisionId division) {
        return jdbc.sql("select language from division where division = ?")
                .param(division.value())
                .query(DivisionLanguage.class)
                .optional()
                .orElse(DivisionLanguage.FRENCH)
                .locale();
    }
}
