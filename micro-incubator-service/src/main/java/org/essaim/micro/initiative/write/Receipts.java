package org.essaim.micro.initiative.write;

import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files themselves, written in the unit of work of the event that says so (R100). */
@Component
record Receipts(JdbcClient jdbc) {

    /** In place of the one that there was. */
    void keep(InitiativeId initiative, UUID expenseId, CleanFile file) {
        jdbc.sql(
                        """
                        insert into receipt (expense_id, initiative, type, digest, content)
                        values (?, ?, ?, ?, ?)
                        on conflict (expense_id) do update
                            set type = excluded.type, digest = excluded.digest,
                                content = excluded.content
                        """)
                .params(expenseId, initiative.value(), file.type().name())
                .params(file.receipt().digest(), file.content())
                .update();
    }

    void erase(UUID expenseId) {
        jdbc.sql("delete from receipt where expense_id = ?").param(expenseId).update();
    }

    /** The oldest finding about the initiative that control has not closed; null without one. */
    UUID openFinding(InitiativeId initiative) {
        return jdbc.sql(
                        """
                        select finding_id from control_finding
                         where closed_on is null and initiative = ?
                         order by opened_on, finding_id limit 1
                        """)
                .param(initiative.value())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
