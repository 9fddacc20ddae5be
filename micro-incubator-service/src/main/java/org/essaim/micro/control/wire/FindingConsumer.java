package org.essaim.micro.control.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.ControlFindingAnswered;
import org.essaim.contract.message.v1.ControlFindingClosed;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Consumes what controllers found about this division's expenses and evidence, and what came of it
 * (R96).
 */
@Component
@ProcessingGroup("control")
record FindingConsumer(JdbcClient jdbc, DivisionId division) {

    /** Of a finding that was published before findings had a day by which they are due. */
    private static final int USUAL_DAYS = 30;

    @EventHandler
    void on(ControlFindingOpened m) {
        if (m.division().equals(division)) {
            jdbc.sql(
                            """
                            insert into control_finding
                                (finding_id, initiative, expense_id, evidence_id, ground, opened_on,
                                 due_on)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            m.findingId(),
                            m.initiative().value(),
                            m.expenseId(),
                            m.evidenceId(),
                            m.ground().name(),
                            m.openedOn(),
                            m.dueOn() == null ? m.openedOn().plusDays(USUAL_DAYS) : m.dueOn())
                    .update();
        }
    }

    /** Only the first answer counts. */
    @EventHandler
    void on(ControlFindingAnswered m) {
        if (m.division().equals(division)) {
            jdbc.sql(
                            """
                            update control_finding set answered_on = coalesce(answered_on, ?)
                             where finding_id = ?
                            """)
                    .params(m.answeredOn(), m.findingId())
                    .update();
        }
    }

    @EventHandler
    void on(ControlFindingClosed m) {
        if (m.division().equals(division)) {
            jdbc.sql(
                            """
                            update control_finding set closed_on = ?, outcome = ?
                             where finding_id = ?
                            """)
                    .params(m.closedOn(), m.outcome().name(), m.findingId())
                    .update();
        }
    }
}
