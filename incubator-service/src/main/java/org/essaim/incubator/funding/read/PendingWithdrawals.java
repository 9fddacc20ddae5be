package org.essaim.incubator.funding.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes which divisions were asked to give something back and have not answered (R10); the history
 * is in the events.
 */
@Component
@ProcessingGroup("withdrawals")
@RebuildableTables("withdrawal_pending")
class PendingWithdrawals {

    private final JdbcClient jdbc;

    PendingWithdrawals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(AllocationEvent.Withdrawal e) {
        jdbc.sql(
                        """
                        insert into withdrawal_pending
                            (division, withdrawal_id, year, cents, half_days, requested_on)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(e.division().value(), e.withdrawalId(), e.year())
                .params(e.amount().money().cents(), e.amount().time().halfDays(), e.requestedOn())
                .update();
    }

    @EventHandler
    void on(AllocationEvent.Shrunk e) {
        jdbc.sql("delete from withdrawal_pending where division = ? and withdrawal_id = ?")
                .params(e.division().value(), e.withdrawalId())
                .update();
    }
}
