package org.essaim.incubator.stopping.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.essaim.contract.message.v1.FundingReinstatementApplied;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.essaim.incubator.stopping.read.StopBoard;
import org.springframework.stereotype.Component;

/** Shows what divisions made of the decisions that they were told (R65, R67, R98). */
@Component
@ProcessingGroup("stopping")
class StopEffectConsumer {

    private final StopBoard board;

    StopEffectConsumer(StopBoard board) {
        this.board = board;
    }

    @EventHandler
    void on(FundingStopApplied m, EventMessage<?> heard) {
        board.applied(m.stopId(), m.effectiveOn(), m.appliedAt(), heard.getTimestamp());
    }

    @EventHandler
    void on(FundingReinstatementApplied m) {
        board.lifted(m.stopId(), m.shortfall(), m.appliedAt());
    }
}
