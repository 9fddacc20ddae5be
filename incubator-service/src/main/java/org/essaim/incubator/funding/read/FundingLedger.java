package org.essaim.incubator.funding.read;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Books every movement that arrives once, on both of its accounts and in its sum (R12). */
@Component
public class FundingLedger {

    private static final String BOOK =
            """
            with movement as (
                insert into funding_movement
                    (movement_id, kind, division, from_account, to_account, cents, half_days)
                values (:id, :kind, :division, :from, :to, :cents, :halfDays)),
            legs as (
                insert into funding_account (division, account, cents, half_days)
                values (:division, :from, -:cents, -:halfDays), (:division, :to, :cents, :halfDays)
                on conflict (division, account) do update
                   set cents = funding_account.cents + excluded.cents,
                       half_days = funding_account.half_days + excluded.half_days),
            years as (
                insert into funding_year (division, year, kind, cents, half_days)
                values (:division, :year, :kind, :cents, :halfDays)
                on conflict (division, year, kind) do update
                   set cents = funding_year.cents + excluded.cents,
                       half_days = funding_year.half_days + excluded.half_days)
            insert into funding_total (division, initiative, year, kind, cents, half_days)
            values (:division, :initiative, :year, :kind, :cents, :halfDays)
            on conflict (division, initiative, year, kind) do update
               set cents = funding_total.cents + excluded.cents,
                   half_days = funding_total.half_days + excluded.half_days
            """;

    private final JdbcClient jdbc;

    FundingLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction. A movement that is booked already fails and is parked. */
    public void book(Movement movement) {
        jdbc.sql(BOOK)
                .param("id", movement.id())
                .param("kind", movement.kind().name())
                .param("division", movement.division().value())
                .param("from", movement.from())
                .param("to", movement.to())
                .param("cents", movement.amount().money().cents())
                .param("halfDays", movement.amount().time().halfDays())
                .param(
                        "initiative",
                        movement.initiative() == null ? "" : movement.initiative().value())
                .param("year", movement.year())
                .update();
    }
}
