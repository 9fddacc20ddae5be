package org.essaim.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers the outcome of every line that this service carried out, in its own database. */
public class ImportedLines {

    private final JdbcClient jdbc;

    public ImportedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of the line; empty if it never came, or its transaction never committed. */
    public Optional<LineOutcome> of(String lineKey) {
        return jdbc.sql(
                        "select outcome, rule, reason, remedy from portfolio_line"
                                + " where line_key = ?")
                .param(lineKey)
                .query(ImportedLines::outcome)
                .optional();
    }

    /**
     * Keeps the outcome in the caller's transaction. Where another transaction is about to keep one
     * for the same line, this waits for its end.
     *
     * @return false if the line has an outcome already; that one stays
     */
    public boolean keep(String lineKey, LineOutcome outcome) {
        LineOutcome.Refused refusal = outcome instanceof LineOutcome.Refused r ? r : null;
        return jdbc.sql(
                                """
                                insert into portfolio_line (line_key, outcome, rule, reason, remedy)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(lineKey)
                        .param(refusal == null ? "RECORDED" : "REFUSED")
                        .param(refusal == null ? null : refusal.rule())
                        .param(refusal == null ? null : refusal.reason())
                        .param(refusal == null ? null : refusal.remedy())
                        .update()
                == 1;
    }

    private static LineOutcome outcome(ResultSet row, int number) throws SQLException {
        return row.getString("outcome").equals("RECORDED")
                ? LineOutcome.recorded()
                : new LineOutcome.Refused(
                        row.getString("rule"), row.getString("reason"), row.getString("remedy"));
    }
}
