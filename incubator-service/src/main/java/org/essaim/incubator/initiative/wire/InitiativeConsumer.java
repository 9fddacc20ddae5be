package org.essaim.incubator.initiative.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.incubator.initiative.read.InitiativeBoard;
import org.springframework.stereotype.Component;

/** Projects what divisions publish about the way of their initiatives (R80). */
@Component
@ProcessingGroup("initiatives")
class InitiativeConsumer {

    private final InitiativeBoard board;

    InitiativeConsumer(InitiativeBoard board) {
        this.board = board;
    }

    @EventHandler
    void on(InitiativeLaunched m) {
        board.launched(
                m.division(), m.initiative(), m.title(), m.kind(), m.launchedOn(), m.madeUp());
    }

    @EventHandler
    void on(InitiativeStageEntered m) {
        board.entered(m.division(), m.initiative(), m.stage());
    }

    @EventHandler
    void on(InitiativeIntegrated m) {
        board.integrated(m.division(), m.initiative(), m.integratedOn());
    }

    @EventHandler
    void on(InitiativeClosed m) {
        board.closed(m.division(), m.initiative(), m.closedOn());
    }
}
