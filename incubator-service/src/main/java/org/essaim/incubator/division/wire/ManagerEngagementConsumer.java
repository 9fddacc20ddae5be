package org.essaim.incubator.division.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.VolunteersCounted;
import org.essaim.incubator.division.read.ManagerEngagementBoard;
import org.springframework.stereotype.Component;

/** Consumes what the managers of a division do (R08). */
@Component
@ProcessingGroup("divisions")
class ManagerEngagementConsumer {

    private final ManagerEngagementBoard board;

    ManagerEngagementConsumer(ManagerEngagementBoard board) {
        this.board = board;
    }

    @EventHandler
    void on(VolunteersCounted m) {
        board.counted(
                m.division(),
                m.operational(),
                m.managers(),
                m.managersLaunching(),
                m.managersAtDemos(),
                m.countedOn());
    }
}
