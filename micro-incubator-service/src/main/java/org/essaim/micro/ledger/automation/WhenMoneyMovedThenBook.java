package org.essaim.micro.ledger.automation;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.essaim.contract.Amount;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.ledger.domain.Account;
import org.essaim.micro.ledger.domain.Movement;
import org.essaim.runtime.command.Eventually;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Books every movement of this division into the ledger, in the order of the store. */
@Eventually
@ProcessingGroup("ledger")
class WhenMoneyMovedThenBook {

    private final JdbcClient jdbc;

    WhenMoneyMovedThenBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(EnvelopeEvent event, EventMessage<?> message) {
        book(message, Movements.of(event));
    }

    @EventHandler
    void on(FundingEvent event, EventMessage<?> message) {
        Movements.of(event).ifPresent(movement -> book(message, movement));
    }

    /** Books both legs. */
    private void book(EventMessage<?> message, Movement movement) {
        leg(message, movement, movement.from(), movement.amount().negated());
        leg(message, movement, movement.to(), movement.amount());
    }

    private void leg(EventMessage<?> message, Movement movement, Account account, Amount change) {
        jdbc.sql(
                        """
                        with booked as (
                            insert into ledger_account as a (account, cents, half_days)
                            values (:account, :cents, :halfDays)
                            on conflict (account) do update
                               set cents = a.cents + excluded.cents,
                                   half_days = a.half_days + excluded.half_days
                            returning cents, half_days)
                        insert into ledger_leg (entry_id, what, account, cents, half_days,
                            cents_after, half_days_after, on_day, recorded_at)
                        select :entry, :what, :account, :cents, :halfDays,
                               booked.cents, booked.half_days, :on, :at from booked
                        """)
                .param("entry", UUID.fromString(message.getIdentifier()))
                .param("what", movement.what())
                .param("account", account.name())
                .param("cents", change.money().cents())
                .param("halfDays", change.time().halfDays())
                .param("on", movement.on())
                .param("at", message.getTimestamp().atOffset(ZoneOffset.UTC))
                .update();
    }
}
