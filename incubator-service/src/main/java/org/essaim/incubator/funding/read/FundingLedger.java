package org.essaim.incubator.funding.read;

import org.essaim.runtime.rebuild.Projection;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Books every movement that arrives once, on both of its accounts and in its sum (R12). */
@Component
public class FundingLedger {

    private static final String TABLE = "funding_movement";

    /** All movements of a batch, and each sum that they change once. */
    private static final String BOOK =
            """
            with m as (
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                                     ?::bigint[], ?::integer[], ?::text[], ?::integer[],
                                     ?::date[], ?::uuid[])
                    as m (id, kind, division, from_account, to_account, cents, half_days,
                          initiative, year, on_day, event)),
            movement as (
                insert into funding_movement
                    (movement_id, kind, division, from_account, to_account, cents, half_days,
                     year, on_day, recorded_on, event_index)
                select m.id, m.kind, m.division, m.from_account, m.to_account, m.cents,
                       m.half_days, m.year, m.on_day,
                       (e.stored_at at time zone 'Europe/Paris')::date, e.global_index
                  from m left join domain_event e on e.event_id = m.event),
            legs as (
                insert into funding_account (division, account, cents, half_days)
                select division, account, sum(cents), sum(half_days)
                  from (select division, from_account as account, -cents as cents,
                               -half_days as half_days from m
                        union all
                        select division, to_account, cents, half_days from m) leg
                 group by division, account
                on conflict (division, account) do update
                   set cents = funding_account.cents + excluded.cents,
                       half_days = funding_account.half_days + excluded.half_days),
            years as (
                insert into funding_year (division, year, kind, cents, half_days)
                select division, year, kind, sum(cents), sum(half_days) from m
                 group by division, year, kind
                on conflict (division, year, kind) do update
                   set cents = funding_year.cents + excluded.cents,
                       half_days = funding_year.half_days + excluded.half_days)
            insert into funding_total (division, initiative, year, kind, cents, half_days)
            select division, initiative, year, kind, sum(cents), sum(half_days) from m
             group by division, initiative, year, kind
            on conflict (division, initiative, year, kind) do update
               set cents = funding_total.cents + excluded.cents,
                   half_days = funding_total.half_days + excluded.half_days
            """;

    private final BatchedWrites rows;

    FundingLedger(BatchedWrites rows) {
        this.rows = rows;
    }

    @Bean
    static Projection fundingTables() {
        return Projection.of(
                "funding", "funding_movement", "funding_account", "funding_total", "funding_year");
    }

    /**
     * In the caller's transaction, before it commits. A movement that is booked already fails and
     * becomes a dead letter.
     */
    public void book(Movement movement) {
        rows.writeTogether(
                TABLE,
                BOOK,
                movement.id(),
                movement.kind().name(),
                movement.division().value(),
                movement.from(),
                movement.to(),
                movement.amount().money().cents(),
                movement.amount().time().halfDays(),
                movement.initiative() == null ? "" : movement.initiative().value(),
                movement.year(),
                movement.on(),
                movement.event());
    }
}
