package org.essaim.incubator.control.wire;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.InitiativeUsageWithdrawn;
import org.essaim.incubator.control.read.ExpenseRanks;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.stereotype.Component;

/**
 * Keeps when a division went live, and how an initiative ended, as far as it ranks expenses (R95).
 */
@Component
@ProcessingGroup("control")
@RebuildableTables({"control_go_live", "control_course", "control_use", "control_first_use"})
record MilestoneConsumer(BatchedWrites rows, ExpenseRanks ranks, Supplier<PolicyHistory> policies) {

    private static final String GO_LIVE = "control_go_live";
    private static final String INTEGRATED = "control_course";
    private static final String USE = "control_use";

    @EventHandler
    void on(InitiativeLaunched m, @MetaDataValue("toldAt") String recordedAt) {
        live(m.division(), m.flags(), recordedAt);
    }

    @EventHandler
    void on(InitiativeSpent m, @MetaDataValue("toldAt") String recordedAt) {
        live(m.division(), m.flags(), recordedAt);
    }

    /** From the first fact on that is no import, a division is live (R16). */
    private void live(DivisionId division, List<Flag> flags, String recordedAt) {
        if (!flags.contains(Flag.IMPORTED)) {
            rows.writeTogether(
                    GO_LIVE,
                    """
                    insert into control_go_live as known (division, live_on)
                    select division, min(live_on) from unnest(?::text[], ?::date[])
                           as m (division, live_on)
                     group by division
                    on conflict (division) do update set live_on = excluded.live_on
                     where known.live_on > excluded.live_on
                    """,
                    division.value(),
                    BusinessDay.of(Instant.parse(recordedAt)));
        }
    }

    /** The first day counts: it is integrated once. */
    @EventHandler
    void on(InitiativeIntegrated m) {
        rows.write(
                INTEGRATED,
                "insert into control_course values (?, ?, ?) on conflict do nothing",
                m.division().value(),
                m.initiative().value(),
                m.integratedOn());
        ranks.rank(m.division(), m.initiative());
    }

    /** Also a measure of before that arrives after the integration. */
    @EventHandler
    void on(InitiativeUsageMeasured m) {
        if (policies.get().on(m.measuredOn()).isUsedProduct(m.users(), m.level())) {
            rows.writeTogether(
                    USE,
                    """
                    with m as (
                        select * from unnest(?::text[], ?::uuid[], ?::text[], ?::date[])
                                 as m (division, evidence_id, initiative, used_on)),
                    used as (
                        insert into control_use
                        select division, evidence_id, initiative, used_on from m
                        on conflict do nothing)
                    insert into control_first_use as known
                    select division, initiative, min(used_on) from m group by division, initiative
                    on conflict (division, initiative) do update
                       set used_on = least(known.used_on, excluded.used_on)
                    """,
                    m.division().value(),
                    m.evidenceId(),
                    m.initiative().value(),
                    m.measuredOn());
            ranks.rankIntegrated(m.division(), m.initiative());
        }
    }

    /** It proves nothing any more (R53). */
    @EventHandler
    void on(InitiativeUsageWithdrawn m) {
        rows.write(
                USE,
                "delete from control_use where division = ? and evidence_id = ?",
                m.division().value(),
                m.evidenceId());
        rows.write(
                USE,
                """
                update control_first_use f
                   set used_on = (select min(u.used_on) from control_use u
                                   where u.division = f.division and u.initiative = f.initiative)
                 where f.division = ? and f.initiative = ?
                """,
                m.division().value(),
                m.initiative().value());
        ranks.rankIntegrated(m.division(), m.initiative());
    }
}
