package org.essaim.incubator.control.wire;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.InitiativeUsageWithdrawn;
import org.essaim.incubator.control.read.ArrivalCounts;
import org.essaim.incubator.control.read.EvidenceRanks;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.stereotype.Component;

/** Shows control evidence of use as it shows expenses, where it proves something (R53, R95). */
@Component
@ProcessingGroup("control")
record EvidenceConsumer(BatchedWrites rows, EvidenceRanks ranks, ArrivalCounts counts) {

    @EventHandler
    void on(InitiativeUsageMeasured m, @MetaDataValue("toldAt") String recordedAt) {
        if (!m.level().proves()) {
            return;
        }
        rows.writeTogether(
                EvidenceRanks.TABLE,
                """
                insert into control_evidence
                    (ordinal, evidence_id, division, initiative, measured_on, recorded_on, users,
                     level, flags)
                select (select coalesce(max(ordinal), 0) from control_evidence) + n, evidence_id,
                       division, initiative, measured_on, recorded_on, users, level, flags::text[]
                  from unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::date[], ?::integer[],
                              ?::text[], ?::text[]) with ordinality
                       as m (evidence_id, division, initiative, measured_on, recorded_on, users,
                             level, flags, n)
                """,
                m.evidenceId(),
                m.division().value(),
                m.initiative().value(),
                m.measuredOn(),
                BusinessDay.of(Instant.parse(recordedAt)),
                m.users(),
                m.level().name(),
                BatchedWrites.names(m.flags()));
        counts.evidence(m.division());
        ranks.rank(m.division(), m.evidenceId());
    }

    @EventHandler
    void on(InitiativeUsageWithdrawn m) {
        rows.write(
                EvidenceRanks.TABLE,
                """
                update control_evidence set withdrawn_on = coalesce(withdrawn_on, ?)
                 where division = ? and evidence_id = ?
                """,
                m.withdrawnOn(),
                m.division().value(),
                m.evidenceId());
        ranks.rank(m.division(), m.evidenceId());
    }
}
