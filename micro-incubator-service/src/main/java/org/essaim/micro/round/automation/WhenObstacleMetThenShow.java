package org.essaim.micro.round.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.round.read.SponsorBoard;
import org.essaim.runtime.command.Eventually;

/** What stands in the way of an initiative is shown to its sponsor (R92). */
@Eventually
@ProcessingGroup("sponsors")
class WhenObstacleMetThenShow {

    private final SponsorBoard sponsors;

    WhenObstacleMetThenShow(SponsorBoard sponsors) {
        this.sponsors = sponsors;
    }

    @EventHandler
    void on(LifecycleEvent.ObstacleMet e) {
        sponsors.met(e.entryId(), e.initiative(), e.kind(), e.what().digest(), e.metOn());
    }
}
