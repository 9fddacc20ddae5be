package org.essaim.incubator.stopping.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.Amount;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.runtime.ContractJson;
import org.essaim.runtime.rebuild.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes every stop, warning and reinstatement, with what each was based on. */
@Component
@ProcessingGroup("stopping")
public class StopProjection {

    private final JdbcClient jdbc;
    private final ReviewProjection reviews;

    StopProjection(JdbcClient jdbc, ReviewProjection reviews) {
        this.jdbc = jdbc;
        this.reviews = reviews;
    }

    @Bean
    static Projection stopTables() {
        return Projection.of("stopping", "stop", "warning");
    }

    @EventHandler
    void on(StoppingEvent event) {
        switch (event) {
            case StoppingEvent.Stopped e -> stopped(e);
            case StoppingEvent.Reinstated e -> reinstated(e);
            case StoppingEvent.Warned e -> warned(e);
        }
    }

    private void stopped(StoppingEvent.Stopped e) {
        jdbc.sql(
                        """
                        insert into stop (stop_id, division, initiative, expense_id, spent_on,
                                          use_by, due_on, reason, decided_at, explanation)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)
                        """)
                .params(e.stopId(), e.division().value(), e.initiative().value())
                .params(e.expense().expenseId(), e.expense().spentOn(), e.useBy(), e.dueOn())
                .params(e.reason().name(), e.decidedAt().atOffset(ZoneOffset.UTC))
                .param(ContractJson.mapper().writeValueAsString(e))
                .update();
    }

    /** What fell due meanwhile was reviewed in the same decision; later news mark it again. */
    private void reinstated(StoppingEvent.Reinstated e) {
        jdbc.sql(
                        """
                        update stop set reinstated_at = ?, reinstated_reason = ?,
                                        reinstated_because = ?
                         where stop_id = ?
                        """)
                .params(e.decidedAt().atOffset(ZoneOffset.UTC), e.reason().name())
                .params(e.because(), e.stopId())
                .update();
        reviews.changed(e.division(), e.initiative(), null);
    }

    private void warned(StoppingEvent.Warned e) {
        jdbc.sql(
                        """
                        insert into warning (expense_id, month, division, initiative, use_by,
                                             warned_on, policy_version)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(e.expenseId(), e.month(), e.division().value(), e.initiative().value())
                .params(e.useBy(), e.warnedOn(), e.policyVersion())
                .update();
    }

    /**
     * The division made the stop effective (R65, R98).
     *
     * @param at by the division's clock
     * @param knownAt when that was received here, by the clock that decided
     */
    public void applied(UUID stopId, LocalDate effectiveOn, Instant at, Instant knownAt) {
        jdbc.sql(
                        """
                        update stop set effective_on = ?, applied_at = ?, effect_known_at = ?
                         where stop_id = ?
                        """)
                .params(effectiveOn, at.atOffset(ZoneOffset.UTC))
                .params(knownAt.atOffset(ZoneOffset.UTC), stopId)
                .update();
    }

    /** The division lifted the stop and reopened what it could (R67). */
    public void lifted(UUID stopId, Amount shortfall, Instant at) {
        jdbc.sql(
                        """
                        update stop set lifted_at = ?, shortfall_cents = ?, shortfall_half_days = ?
                         where stop_id = ?
                        """)
                .params(at.atOffset(ZoneOffset.UTC), shortfall.money().cents())
                .params(shortfall.time().halfDays(), stopId)
                .update();
    }
}
