package org.essaim.portfolio;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which files somebody responsible has approved, in the service's own database (R16). */
public class ApprovedFiles {

    private final JdbcClient jdbc;

    public ApprovedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps it in the caller's transaction.
     *
     * @return false if the same person approved the same file before
     */
    public boolean add(Approval approval) {
        return jdbc.sql(
                                """
                                insert into portfolio_approval (digest, approved_by, approved_on)
                                values (?, ?, ?) on conflict do nothing
                                """)
                        .params(approval.digest(), approval.approvedBy().value())
                        .param(approval.approvedOn())
                        .update()
                == 1;
    }

    /**
     * Who answers for what is imported: the first who approved the file, never the importer.
     *
     * @throws RefusedException if nobody else approved exactly this file
     */
    public PersonId approverOf(ReceivedFile file, PersonId importer) {
        return jdbc.sql(
                        """
                        select approved_by from portfolio_approval
                         where digest = ? and approved_by <> ?
                         order by approved_on, approved_by limit 1
                        """)
                .params(file.digest(), importer.value())
                .query(String.class)
                .optional()
                .map(PersonId::new)
                .orElseThrow(
                        () -> new RefusedException(new ImportRefusal.NotApproved(file.digest())));
    }
}
