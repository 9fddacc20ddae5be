package org.essaim.incubator.stopping.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.runtime.ContractJson;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes every stop, warning and reinstatement, with what each was based on. */
@Component
@ProcessingGroup("stopping")
@RebuildableTables({"stop", "warning"})
record StopProjection(JdbcClient jdbc, BatchedWrites rows) {

    @EventHandler
    void on(StoppingEvent event) {
        switch (event) {
            case StoppingEvent.Stopped e -> stopped(e);
            case StoppingEvent.Reinstated e -> reinstated(e);
            case StoppingEvent.Warned e -> warned(e);
        }
    }

    private void stopped(StoppingEvent.Stopped e) {
        jdbc.sql(
                        """
                        insert into stop (stop_id, division, initiative, expense_id, spent_on,
                                          use_by, due_on, reason, decided_at, explanation)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)
                        """)
                .params(e.stopId(), e.division().value(), e.initiative().value())
                .params(e.expense().expenseId(), e.expense().spentOn(), e.useBy(), e.dueOn())
                .params(e.reason().name(), e.decidedAt().atOffset(ZoneOffset.UTC))
                .param(ContractJson.mapper().writeValueAsString(e))
                .update();
    }

    /** What fell due meanwhile was reviewed in the same decision; later news mark it again. */
    private void reinstated(StoppingEvent.Reinstated e) {
        jdbc.sql(
                        """
                        update stop set reinstated_at = ?, reinstated_reason = ?,
                                        reinstated_because = ?
                         where stop_id = ?
                        """)
                .params(e.decidedAt().atOffset(ZoneOffset.UTC), e.reason().name())
                .params(e.because(), e.stopId())
                .update();
        rows.write(
                "review_initiative",
                """
                update review_initiative set changes = changes + 1
                 where division = ? and initiative = ?
                """,
                e.division().value(),
                e.initiative().value());
    }

    private void warned(StoppingEvent.Warned e) {
        jdbc.sql(
                        """
                        insert into warning (expense_id, month, division, initiative, use_by,
                                             warned_on, policy_version)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(e.expenseId(), e.month(), e.division().value(), e.initiative().value())
                .params(e.useBy(), e.warnedOn(), e.policyVersion())
                .update();
    }
}
