package org.essaim.portfolio;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outcome of every line that this service has imported, in its own database. */
public class ImportedLines {

    private final JdbcClient jdbc;
    private String secret;

    public ImportedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The line's permanent key in this service. It is salted with a secret of the service's
     * database: ids derived from it are published, and must not let anybody guess the line (R100).
     */
    public synchronized String keyOf(PortfolioLine.Readable line) {
        if (secret == null) {
            secret = jdbc.sql("select secret from portfolio_secret").query(String.class).single();
        }
        return HexFormat.of().formatHex(Sha256.of(secret + line.key()));
    }

    /** Empty if the line was never imported, or its transaction never committed. */
    public Optional<LineOutcome> outcomeOf(String lineKey) {
        return jdbc.sql(
                        "select outcome, rule, reason, remedy from portfolio_line"
                                + " where line_key = ?")
                .param(lineKey)
                .query(ImportedLines::outcome)
                .optional();
    }

    /**
     * Saves the outcome in the caller's transaction. If another transaction is saving one for the
     * same line, this waits until it ends.
     *
     * @return false if the line already has an outcome, which stays
     */
    public boolean save(String lineKey, LineOutcome outcome) {
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
                ? new LineOutcome.Recorded()
                : new LineOutcome.Refused(
                        row.getString("rule"), row.getString("reason"), row.getString("remedy"));
    }
}
