package org.essaim.incubator.portfolio.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.PersonId;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files wait to be answered for, which to be imported, and what was imported (R16). */
@Component
public class PortfolioFileBoard {

    private static final String FILES =
            """
            select digest, lines, malformed, admitted, allocated_cents, allocated_half_days,
                   first_on, last_on, brought_by, brought_on, approved_by, approved_on,
                   imported_on, imported_lines, refused_lines
              from portfolio_file
              full join (select distinct on (digest) digest, approved_by, approved_on
                           from portfolio_approval
                          order by digest, approved_on, approved_by) a using (digest)
            """;

    private final JdbcClient jdbc;

    PortfolioFileBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A portfolio file that somebody wanted to import, or that somebody answers for (R16).
     *
     * @param lines of the file; null where nobody has brought it yet, as all that stands in it is
     * @param malformed lines that cannot be read
     * @param admitted divisions that it admits
     * @param allocated what it allocates to all divisions
     * @param firstOn the earliest day of its facts, null where it has none
     * @param approvedBy who answers for it first; null where nobody does yet
     * @param importedOn null where it is not imported
     * @param importedLines lines of the centre that count now
     * @param refusedLines lines of the centre that the rules refused
     */
    public record FileRow(
            String digest,
            Long lines,
            Long malformed,
            Long admitted,
            Amount allocated,
            LocalDate firstOn,
            LocalDate lastOn,
            PersonId broughtBy,
            LocalDate broughtOn,
            PersonId approvedBy,
            LocalDate approvedOn,
            LocalDate importedOn,
            Long importedLines,
            Long refusedLines) {}

    /** Brought, and nobody answers for them yet; the oldest first. */
    public List<FileRow> toApprove(int most) {
        return files("approved_on is null order by brought_on, digest", most);
    }

    /** Somebody answers for them, and nobody has imported them; the oldest first. */
    public List<FileRow> toImport(int most) {
        return files(
                "approved_on is not null and imported_on is null order by approved_on, digest",
                most);
    }

    /** The latest first. */
    public List<FileRow> imported(int most) {
        return files("imported_on is not null order by imported_on desc, digest", most);
    }

    private List<FileRow> files(String condition, int most) {
        return jdbc.sql(FILES + " where " + condition + " limit ?")
                .param(most)
                .query(RecordMapper.of(FileRow.class))
                .list();
    }
}
