package org.essaim.incubator.control.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.control.domain.ControlEvent;
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.domain.SampleEvent;
import org.essaim.incubator.control.domain.SampleScope;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what controllers did: looks, samples, findings and how they ended (R95, R96). */
@Component
@ProcessingGroup("control")
@RebuildableTables({"control_finding", "control_sample"})
record ControlProjection(JdbcClient jdbc, BatchedWrites rows) {

    @EventHandler
    void on(ControlEvent.Taken event) {
        update(
                event.item(),
                "taken_by = ?, taken_on = ?",
                event.controller().value(),
                event.takenOn());
    }

    @EventHandler
    void on(ControlEvent.GivenBack event) {
        update(event.item(), "taken_by = ?, taken_on = ?", null, null);
    }

    @EventHandler
    void on(ControlEvent.LookedAt event) {
        update(event.item(), "looks = looks + 1");
    }

    @EventHandler
    void on(ControlEvent.FindingOpened event) {
        jdbc.sql(
                        """
                        insert into control_finding
                            (finding_id, expense_id, evidence_id, division, initiative, ground,
                             opened_by, opened_on, due_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(event.findingId(), event.expenseId(), event.evidenceId())
                .param(event.division().value())
                .params(event.initiative().value(), event.ground().name())
                .params(event.controller().value(), event.openedOn(), event.due())
                .update();
        findings(event.item(), 1, 0);
    }

    /** The first answer is what is waited for. */
    @EventHandler
    void on(ControlEvent.FindingAnswered event) {
        jdbc.sql(
                        """
                        update control_finding
                           set answers = answers + 1, answered_on = coalesce(answered_on, ?)
                         where finding_id = ?
                        """)
                .params(event.answeredOn(), event.findingId())
                .update();
    }

    @EventHandler
    void on(ControlEvent.FindingClosed event) {
        jdbc.sql("update control_finding set closed_on = ?, outcome = ? where finding_id = ?")
                .params(event.closedOn(), event.outcome().name(), event.findingId())
                .update();
        findings(event.item(), -1, 1);
    }

    @EventHandler
    void on(SampleEvent.Drawn event) {
        SampleScope scope = event.scope();
        UUID[] expenses = event.expenses().toArray(UUID[]::new);
        jdbc.sql("insert into control_sample values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(event.sampleId(), event.seed(), Objects.toString(scope.division(), null))
                .params(scope.from(), scope.to(), event.size(), event.upTo(), event.population())
                .params(event.fingerprint(), expenses, event.drawnOn())
                .update();
        rows.write(
                ExpenseRanks.TABLE,
                """
                update control_expense set samples = samples + 1
                 where expense_id = any(?) and division = coalesce(?, division)
                """,
                expenses,
                Objects.toString(scope.division(), null));
    }

    private void findings(ControlItem item, int open, int closed) {
        update(
                item,
                "open_findings = open_findings + ?, closed_findings = closed_findings + ?",
                open,
                closed);
    }

    /**
     * @param set names columns that all queues have
     */
    private void update(ControlItem item, String set, Object... values) {
        ItemTable items = ItemTable.of(item);
        Object[] row = Arrays.copyOf(values, values.length + 2);
        row[values.length] = item.division().value();
        row[values.length + 1] = item.id();
        rows.write(items.table(), "update " + items.table() + " set " + set + items.one(), row);
    }
}
