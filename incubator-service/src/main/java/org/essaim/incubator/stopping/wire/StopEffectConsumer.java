package org.essaim.incubator.stopping.wire;

import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.essaim.contract.message.v1.FundingReinstatementApplied;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps when divisions made decisions effective (R65, R67, R98). */
@Component
@ProcessingGroup("stopping")
class StopEffectConsumer {

    private final JdbcClient jdbc;

    StopEffectConsumer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Applied by the division's clock, known by the one that decided. */
    @EventHandler
    void on(FundingStopApplied m, EventMessage<?> received) {
        jdbc.sql(
                        """
                        update stop set effective_on = ?, applied_at = ?, effect_known_at = ?
                         where division = ? and stop_id = ?
                        """)
                .params(m.effectiveOn(), m.appliedAt().atOffset(ZoneOffset.UTC))
                .params(received.getTimestamp().atOffset(ZoneOffset.UTC))
                .params(m.division().value(), m.stopId())
                .update();
    }

    /** The division reopened what it could. */
    @EventHandler
    void on(FundingReinstatementApplied m) {
        jdbc.sql(
                        """
                        update stop set lifted_at = ?, shortfall_cents = ?, shortfall_half_days = ?
                         where division = ? and stop_id = ?
                        """)
                .params(m.appliedAt().atOffset(ZoneOffset.UTC), m.shortfall().money().cents())
                .params(m.shortfall().time().halfDays())
                .params(m.division().value(), m.stopId())
                .update();
    }
}
