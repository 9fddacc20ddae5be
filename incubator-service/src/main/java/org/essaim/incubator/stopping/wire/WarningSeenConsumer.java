package org.essaim.incubator.stopping.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.message.v1.InitiativeWarningSeen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps whether a warning was seen (R63). It decides nothing: clocks run on whoever saw what. It
 * runs in the processor that writes the warnings, which a division hears of later.
 */
@Component
@ProcessingGroup("stopping")
record WarningSeenConsumer(JdbcClient jdbc) {

    /**
     * What a division says counts once, about a warning of its own that was given; not before that,
     * where its day began later, nor after it was read here.
     */
    @EventHandler
    void on(InitiativeWarningSeen m, EventMessage<?> received) {
        jdbc.sql(
                        """
                        update warning set seen_on = greatest(warned_on, least(?::date, ?::date))
                         where division = ? and initiative = ? and expense_id = ? and month = ?
                           and use_by = ? and seen_on is null
                        """)
                .params(m.seenOn(), BusinessDay.of(received.getTimestamp()))
                .params(m.division().value(), m.initiative().value(), m.expenseId())
                .params(m.month(), m.useBy())
                .update();
    }
}
