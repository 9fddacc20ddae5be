package org.essaim.micro.initiative.read;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The expenses whose clocks run, and the days of use that redeem them (R60). */
@Component
@ProcessingGroup("activity")
record ExpenseClocks(JdbcClient jdbc) {

    @EventHandler
    void on(FundingEvent.ExpenseReversed e) {
        jdbc.sql("delete from expense_clock where expense_id = ?").param(e.expenseId()).update();
    }

    @EventHandler
    void on(EvidenceEvent.UsageMeasured e) {
        if (e.level().proves()) {
            used(e.initiative(), e.users(), e.measuredOn());
        }
    }

    @EventHandler
    void on(EvidenceEvent.UsageConfirmed e) {
        used(e.initiative(), e.users(), e.measuredOn());
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

    private void used(InitiativeId initiative, int users, LocalDate on) {
        if (users > 0) {
            jdbc.sql(
                            """
                            insert into used_day (initiative, measured_on) values (?, ?)
                            on conflict do nothing
                            """)
                    .params(initiative.value(), on)
                    .update();
        }
    }
}
