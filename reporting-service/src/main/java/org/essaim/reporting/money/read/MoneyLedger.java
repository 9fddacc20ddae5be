package org.essaim.reporting.money.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One line a movement, never changed (R13). What the centre allocated is the centre's word, so a
 * division's receipt of it is not counted again; an allocation's year is the one it was made for,
 * any other movement's the one of its day.
 */
@Component
@ProcessingGroup("money")
class MoneyLedger {

    private final JdbcClient jdbc;

    MoneyLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(EnvelopeAllocated m, @MessageIdentifier String id) {
        add(id, Figure.ALLOCATED, m.division(), null, m.year(), m.amount());
    }

    @EventHandler
    void on(EnvelopeWithdrawn m, @MessageIdentifier String id) {
        add(id, Figure.ALLOCATED, m.division(), null, m.year(), m.amount().negated());
    }

    @EventHandler
    void on(EnvelopeGranted m, @MessageIdentifier String id) {
        int year = m.grantedOn().getYear();
        add(id, Figure.GRANTED, m.division(), m.initiative(), year, m.amount());
    }

    @EventHandler
    void on(EnvelopeReleased m, @MessageIdentifier String id) {
        int year = m.releasedOn().getYear();
        add(id, Figure.RELEASED, m.division(), m.initiative(), year, m.amount());
    }

    @EventHandler
    void on(EnvelopeReopened m, @MessageIdentifier String id) {
        int year = m.reopenedOn().getYear();
        add(id, Figure.RELEASED, m.division(), m.initiative(), year, m.amount().negated());
    }

    @EventHandler
    void on(InitiativeSpent m, @MessageIdentifier String id) {
        int year = m.spentOn().getYear();
        add(id, Figure.SPENT, m.division(), m.initiative(), year, m.amount());
    }

    @EventHandler
    void on(InitiativeExpenseReversed m, @MessageIdentifier String id) {
        int year = m.reversedOn().getYear();
        add(id, Figure.REVERSED, m.division(), m.initiative(), year, m.amount());
    }

    private void add(
            String id,
            Figure figure,
            DivisionId division,
            InitiativeId initiative,
            int year,
            Amount amount) {
        jdbc.sql(
                        """
                        insert into money_movement
                            (message_id, figure, division, initiative, year, cents, half_days)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(id)
                .param(figure.name())
                .param(division.value())
                .param(initiative == null ? null : initiative.value())
                .param(year)
                .param(amount.money().cents())
                .param(amount.time().halfDays())
                .update();
    }
}
