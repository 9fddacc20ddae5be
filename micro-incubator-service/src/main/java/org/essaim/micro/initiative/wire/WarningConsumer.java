package org.essaim.micro.initiative.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FundingWarned;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps of which expenses of this division the centre warns, for those who can still act (R63). */
@Component
@ProcessingGroup("warnings")
record WarningConsumer(JdbcClient jdbc, DivisionId division) {

    @EventHandler
    void on(FundingEvent.WarningSeen e) {
        jdbc.sql(
                        """
                        update funding_warning set seen_on = ?
                         where expense_id = ? and use_by = ? and month = ?
                        """)
                .params(e.seenOn(), e.expenseId(), e.useBy(), e.month())
                .update();
    }

    /** The latest month of an expense is the one that counts. */
    @EventHandler
    void on(FundingWarned m) {
        if (m.division().equals(division)) {
            jdbc.sql(
                            """
                            insert into funding_warning as known
                                (expense_id, initiative, use_by, month, warned_on)
                            values (?, ?, ?, ?, ?)
                            on conflict (expense_id) do update
                               set month = excluded.month, use_by = excluded.use_by,
                                   warned_on = excluded.warned_on, seen_on = null
                             where (known.use_by, known.month) < (excluded.use_by, excluded.month)
                            """)
                    .params(
                            m.expenseId(),
                            m.initiative().value(),
                            m.useBy(),
                            m.month(),
                            m.warnedOn())
                    .update();
        }
    }
}
