package org.essaim.incubator.generalization.wire;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.InitiativeUsageWithdrawn;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.incubator.generalization.domain.GeneralizationRule;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens a case as soon as the measures that have arrived ask for one (R70). */
@Component
@ProcessingGroup("generalization")
@RebuildableTables("generalization_measure")
record MeasureConsumer(
        JdbcClient jdbc,
        BatchedWrites rows,
        CommandGateway commands,
        Supplier<PolicyHistory> policies) {

    /** Measures of used products, with what was withdrawn. */
    private static final String TABLE = "generalization_measure";

    @EventHandler
    void on(InitiativeUsageMeasured m) {
        Evidence measure = new Evidence(m.evidenceId(), m.measuredOn(), m.users(), m.level());
        PolicyHistory known = policies.get();
        if (!measure.isUsedProduct(known.on(m.measuredOn()))) {
            return;
        }
        add(m.division(), m.initiative(), measure);
        if (!GeneralizationRule.mayCount(measure, known)) {
            return;
        }
        List<Evidence> all = withoutCase(m.division(), m.initiative());
        if (GeneralizationRule.opening(all, known).isPresent()) {
            commands.sendAndWait(
                    new GeneralizationCommand.Consider(m.division(), m.initiative(), all));
        }
    }

    /** What was withdrawn opens no case; one that it opened says so (R53). */
    @EventHandler
    void on(InitiativeUsageWithdrawn m) {
        rows.write(
                TABLE,
                """
                update generalization_measure set withdrawn_on = coalesce(withdrawn_on, ?)
                 where division = ? and evidence_id = ?
                """,
                m.withdrawnOn(),
                m.division().value(),
                m.evidenceId());
    }

    private void add(DivisionId division, InitiativeId initiative, Evidence measure) {
        rows.writeTogether(
                TABLE,
                """
                insert into generalization_measure
                    (evidence_id, division, initiative, measured_on, users, level)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::integer[],
                                     ?::text[])
                """,
                measure.evidenceId(),
                division.value(),
                initiative.value(),
                measure.measuredOn(),
                measure.users(),
                measure.level().name());
    }

    /** Empty where the initiative has its case already. */
    private List<Evidence> withoutCase(DivisionId division, InitiativeId initiative) {
        rows.flush(TABLE);
        return jdbc.sql(
                        """
                        select * from generalization_measure m
                         where division = :division and initiative = :initiative
                           and withdrawn_on is null
                           and not exists (select 1 from generalization_case c
                                            where c.division = m.division
                                              and c.initiative = m.initiative)
                        """)
                .param("division", division.value())
                .param("initiative", initiative.value())
                .query(RecordMapper.of(Evidence.class))
                .list();
    }
}
