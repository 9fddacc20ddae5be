package org.essaim.incubator.portfolio.write;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.portfolio.ImportReport;
import org.essaim.portfolio.ReceivedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which files somebody wanted to import, and what became of them (R16). */
@Component
class PortfolioFiles {

    private final JdbcClient jdbc;

    PortfolioFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** It waits for somebody to answer for it, or is about to be imported. */
    void brought(ReceivedFile file, PersonId by, LocalDate on) throws IOException {
        FileContent content = FileContent.of(file.content());
        jdbc.sql(
                        """
                        insert into portfolio_file
                            (digest, lines, malformed, admitted, allocated_cents,
                             allocated_half_days, first_on, last_on, brought_by, brought_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (digest) do update set brought_by = excluded.brought_by
                        """)
                .params(file.digest(), content.lines(), content.malformed(), content.admitted())
                .params(content.allocated().money().cents(), content.allocated().time().halfDays())
                .param(content.first())
                .param(content.last())
                .params(by.value(), on)
                .update();
    }

    void imported(ReceivedFile file, ImportReport report, LocalDate on) {
        jdbc.sql(
                        """
                        update portfolio_file
                           set imported_on = ?, imported_lines = ?, refused_lines = ?
                         where digest = ?
                        """)
                .params(
                        on,
                        report.own() - report.refusedLines(),
                        report.refusedLines(),
                        file.digest())
                .update();
    }
}
