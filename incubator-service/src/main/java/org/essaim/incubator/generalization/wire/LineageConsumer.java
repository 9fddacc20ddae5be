package org.essaim.incubator.generalization.wire;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.message.v1.InitiativeCreditConsent;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.InitiativeUsageWithdrawn;
import org.essaim.incubator.generalization.read.CreditQueries;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps every initiative with its origin, its use and its cost (R74), and credits origins (R75).
 */
@Component
@ProcessingGroup("generalization")
@RebuildableTables("generalization_initiative")
record LineageConsumer(
        JdbcClient jdbc,
        BatchedWrites rows,
        CreditQueries credits,
        CommandGateway commands,
        Supplier<PolicyHistory> policies) {

    private static final String TABLE = "generalization_initiative";

    /**
     * What a batch adds, each initiative once. Nothing is published of one before its launch; the
     * use of the latest day counts, whenever it was recorded (R50), and of one day the last one.
     */
    private static final String ADD =
            """
            with m as (
                select division, initiative, min(launched_on) as launched_on,
                       min(origin) as origin, min(irritant_id) as irritant_id,
                       sum(cents) as cents, sum(half_days) as half_days,
                       max(measured_on) as measured_on, max(users) as most_users,
                       (array_agg(users order by measured_on desc nulls last, n desc))[1] as users,
                       min(n) as n
                  from unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::bigint[],
                              ?::integer[], ?::date[], ?::integer[])
                       with ordinality as m (division, initiative, launched_on, origin,
                              irritant_id, cents, half_days, measured_on, users, n)
                 group by division, initiative)
            insert into generalization_initiative as i
                (division, initiative, launched_on, origin, irritant_id, cents, half_days,
                 measured_on, users, most_users, arrival)
            select division, initiative, coalesce(known.launched_on, m.launched_on), m.origin,
                   m.irritant_id::uuid, m.cents, m.half_days, m.measured_on,
                   coalesce(m.users, 0), coalesce(m.most_users, 0),
                   (select coalesce(max(arrival), 0) from generalization_initiative)
                       + row_number() over (partition by known.division is null order by m.n)
              from m left join generalization_initiative known using (division, initiative)
             where coalesce(known.launched_on, m.launched_on) is not null
             order by division, initiative
            on conflict (division, initiative) do update
               set cents = i.cents + excluded.cents,
                   half_days = i.half_days + excluded.half_days,
                   users = case when i.measured_on > excluded.measured_on
                                     or excluded.measured_on is null
                                then i.users else excluded.users end,
                   measured_on = greatest(i.measured_on, excluded.measured_on),
                   most_users = greatest(i.most_users, excluded.most_users)
            """;

    /** Without what was withdrawn; of the latest day the one with the most users. */
    private static final String WITHDRAW =
            """
            update generalization_initiative i set (users, measured_on, most_users) = (
                select coalesce(
                           (array_agg(m.users order by m.measured_on desc, m.users desc))[1], 0),
                       max(m.measured_on), coalesce(max(m.users), 0)
                  from generalization_measure m
                 where m.division = i.division and m.initiative = i.initiative
                   and m.withdrawn_on is null and m.evidence_id <> ?)
             where i.division = ? and i.initiative = ?
            """;

    @EventHandler
    void on(InitiativeLaunched m) {
        add(
                m.division(),
                m.initiative(),
                m.launchedOn(),
                m.origin(),
                m.irritantId(),
                Amount.NOTHING,
                null,
                null);
        if (m.origin() != null) {
            credits.forAdoption(m.division(), m.initiative()).ifPresent(commands::sendAndWait);
        }
    }

    @EventHandler
    void on(InitiativeSpent m) {
        spent(m.division(), m.initiative(), m.amount());
    }

    @EventHandler
    void on(InitiativeExpenseReversed m) {
        spent(m.division(), m.initiative(), m.amount().negated());
    }

    @EventHandler
    void on(InitiativeUsageMeasured m) {
        if (policies.get().on(m.measuredOn()).isUsedProduct(m.users(), m.level())) {
            add(
                    m.division(),
                    m.initiative(),
                    null,
                    null,
                    null,
                    Amount.NOTHING,
                    m.measuredOn(),
                    m.users());
        }
    }

    /** What proves nothing any more is no use of it either (R53). */
    @EventHandler
    void on(InitiativeUsageWithdrawn m) {
        rows.flush();
        jdbc.sql(WITHDRAW)
                .params(m.evidenceId(), m.division().value(), m.initiative().value())
                .update();
    }

    private void spent(DivisionId division, InitiativeId initiative, Amount amount) {
        add(division, initiative, null, null, null, amount, null, null);
    }

    private void add(
            DivisionId division,
            InitiativeId initiative,
            LocalDate launchedOn,
            String origin,
            UUID irritant,
            Amount spent,
            LocalDate measuredOn,
            Integer users) {
        rows.writeTogether(
                TABLE,
                ADD,
                division.value(),
                initiative.value(),
                launchedOn,
                origin,
                irritant,
                spent.money().cents(),
                spent.time().halfDays(),
                measuredOn,
                users);
    }

    /** Whom to credit from now on, or null (R75). */
    @EventHandler
    void on(InitiativeCreditConsent m) {
        rows.write(
                TABLE,
                """
                update generalization_initiative set consenting = ?
                 where division = ? and initiative = ?
                """,
                Objects.toString(m.owner(), null),
                m.division().value(),
                m.initiative().value());
    }
}
