package org.essaim.incubator.initiative.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.initiative.read.InitiativeBoard;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.runtime.command.Eventually;

/** Shows on the board whose funding is stopped (R62, R67). */
@Eventually
@ProcessingGroup("initiatives")
class WhenFundingStoppedThenMarkInitiative {

    private final InitiativeBoard board;

    WhenFundingStoppedThenMarkInitiative(InitiativeBoard board) {
        this.board = board;
    }

    @EventHandler
    void on(StoppingEvent.Stopped event) {
        board.stopped(event.division(), event.initiative(), true);
    }

    @EventHandler
    void on(StoppingEvent.Reinstated event) {
        board.stopped(event.division(), event.initiative(), false);
    }
}
