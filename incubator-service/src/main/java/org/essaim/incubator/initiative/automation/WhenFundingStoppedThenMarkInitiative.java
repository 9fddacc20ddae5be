package org.essaim.incubator.initiative.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.runtime.command.Eventually;
import org.essaim.runtime.store.BatchedWrites;

/** Shows on each initiative whose funding is stopped (R62, R67). */
@Eventually
@ProcessingGroup("initiatives")
class WhenFundingStoppedThenMarkInitiative {

    private final BatchedWrites rows;

    WhenFundingStoppedThenMarkInitiative(BatchedWrites rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(StoppingEvent.Stopped event) {
        mark(event, true);
    }

    @EventHandler
    void on(StoppingEvent.Reinstated event) {
        mark(event, false);
    }

    private void mark(StoppingEvent event, boolean stopped) {
        rows.write(
                "initiative",
                "update initiative set stopped = ? where division = ? and initiative = ?",
                stopped,
                event.division().value(),
                event.initiative().value());
    }
}
