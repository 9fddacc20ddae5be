package org.essaim.incubator.stopping.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.Amount;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.runtime.ContractJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows every stop, warning and reinstatement, and keeps what each was decided on. */
@Component
@ProcessingGroup("stopping")
public class StopBoard {

    private final JdbcClient jdbc;
    private final ReviewRecords files;

    StopBoard(JdbcClient jdbc, ReviewRecords files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @EventHandler
    void on(StoppingEvent.Stopped event) {
        jdbc.sql(
                        """
                        insert into stop (stop_id, division, initiative, expense_id, spent_on,
                                          use_by, due_on, reason, decided_at, explanation)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)
                        """)
                .param(event.stopId())
                .param(event.division().value())
                .param(event.initiative().value())
                .param(event.expense().expenseId())
                .param(event.expense().spentOn())
                .param(event.useBy())
                .param(event.dueOn())
                .param(event.reason().name())
                .param(event.decidedAt().atOffset(ZoneOffset.UTC))
                .param(ContractJson.mapper().writeValueAsString(event))
                .update();
    }

    /** What fell due meanwhile was judged in the same decision; later news mark the file anew. */
    @EventHandler
    void on(StoppingEvent.Reinstated event) {
        jdbc.sql(
                        """
                        update stop set reinstated_at = ?, reinstated_reason = ?,
                                        reinstated_because = ?
                         where stop_id = ?
                        """)
                .param(event.decidedAt().atOffset(ZoneOffset.UTC))
                .param(event.reason().name())
                .param(event.because())
                .param(event.stopId())
                .update();
        files.changed(event.division(), event.initiative(), null);
    }

    @EventHandler
    void on(StoppingEvent.Warned event) {
        jdbc.sql("insert into warning values (?, ?, ?, ?, ?, ?, ?)")
                .param(event.expenseId())
                .param(event.month())
                .param(event.division().value())
                .param(event.initiative().value())
                .param(event.useBy())
                .param(event.warnedOn())
                .param(event.policyVersion())
                .update();
    }

    /**
     * The division made the stop effective (R65, R98).
     *
     * @param at by the division's clock
     * @param heardAt when that was heard here, by the clock that decided
     */
    public void applied(UUID stopId, LocalDate effectiveOn, Instant at, Instant heardAt) {
        jdbc.sql(
                        """
                        update stop set effective_on = ?, applied_at = ?, effect_heard_at = ?
                         where stop_id = ?
                        """)
                .param(effectiveOn)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(heardAt.atOffset(ZoneOffset.UTC))
                .param(stopId)
                .update();
    }

    /** The division lifted the stop and reopened what it could (R67). */
    public void lifted(UUID stopId, Amount shortfall, Instant at) {
        jdbc.sql(
                        """
                        update stop set lifted_at = ?, shortfall_cents = ?, shortfall_half_days = ?
                         where stop_id = ?
                        """)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(shortfall.money().cents())
                .param(shortfall.time().halfDays())
                .param(stopId)
                .update();
    }
}
