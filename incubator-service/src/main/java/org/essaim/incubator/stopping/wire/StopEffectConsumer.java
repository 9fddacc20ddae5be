package org.essaim.incubator.stopping.wire;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.essaim.contract.message.v1.FundingReinstatementApplied;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.essaim.federation.objective.Objective;
import org.essaim.federation.objective.ObjectiveMetrics;
import org.essaim.runtime.store.Reprocessing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps when divisions made decisions effective (R65, R67, R98). */
@Component
@ProcessingGroup("stopping")
class StopEffectConsumer {

    private final JdbcClient jdbc;

    private final Consumer<Duration> took;

    StopEffectConsumer(JdbcClient jdbc, ObjectiveMetrics objectives) {
        this.jdbc = jdbc;
        this.took = objectives.tookWithCommit(Objective.STOP);
    }

    /**
     * Applied by the division's clock, known by the one that decided; what is measured is the first
     * against the second at most, so that no clock makes it longer than it can have been.
     */
    @EventHandler
    void on(FundingStopApplied m, EventMessage<?> received) {
        jdbc.sql(
                        """
                        update stop set effective_on = ?, applied_at = ?, effect_known_at = ?
                         where division = ? and stop_id = ? returning decided_at
                        """)
                .params(m.effectiveOn(), m.appliedAt().atOffset(ZoneOffset.UTC))
                .params(received.getTimestamp().atOffset(ZoneOffset.UTC))
                .params(m.division().value(), m.stopId())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .ifPresent(decided -> measure(decided, m.appliedAt(), received.getTimestamp()));
    }

    private void measure(Instant decided, Instant applied, Instant known) {
        if (!Reprocessing.isUnderWay()) {
            Instant effect = applied.isBefore(known) ? applied : known;
            took.accept(Duration.between(decided, effect));
        }
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
