package org.essaim.micro.initiative.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The expenses whose clocks run (R60). */
@Component
@ProcessingGroup("activity")
record ExpenseClocks(JdbcClient jdbc) {

    @EventHandler
    void on(FundingEvent.ExpenseReversed e) {
        jdbc.sql("delete from expense_clock where expense_id = ?").param(e.expenseId()).update();
    }

    @EventHandler
    void on(FundingEvent.Spent e) {
        jdbc.sql(
                        """
                        insert into expense_clock (expense_id, initiative, spent_on, use_by)
                        values (?, ?, ?, ?)
                        """)
                .params(e.expenseId(), e.initiative().value(), e.spentOn(), e.useBy())
                .update();
    }
}
