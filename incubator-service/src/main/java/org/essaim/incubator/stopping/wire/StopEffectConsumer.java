package org.essaim.incubator.stopping.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.essaim.contract.message.v1.FundingReinstatementApplied;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.essaim.incubator.stopping.read.StopProjection;
import org.springframework.stereotype.Component;

/** Keeps when divisions made decisions effective (R65, R67, R98). */
@Component
@ProcessingGroup("stopping")
class StopEffectConsumer {

    private final StopProjection stops;

    StopEffectConsumer(StopProjection stops) {
        this.stops = stops;
    }

    @EventHandler
    void on(FundingStopApplied m, EventMessage<?> received) {
        stops.applied(m.stopId(), m.effectiveOn(), m.appliedAt(), received.getTimestamp());
    }

    @EventHandler
    void on(FundingReinstatementApplied m) {
        stops.lifted(m.stopId(), m.shortfall(), m.appliedAt());
    }
}
