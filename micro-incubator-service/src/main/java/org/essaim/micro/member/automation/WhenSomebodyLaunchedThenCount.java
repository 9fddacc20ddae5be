package org.essaim.micro.member.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.member.read.Volunteers;
import org.essaim.runtime.command.Eventually;

/** Counts who launches, so that it can be shown how many managers do (R08). */
@Eventually
@ProcessingGroup("volunteers")
class WhenSomebodyLaunchedThenCount {

    private final Volunteers volunteers;

    WhenSomebodyLaunchedThenCount(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    @EventHandler
    void on(LifecycleEvent.Launched launched) {
        if (launched.owner() != null) {
            volunteers.launched(launched.owner());
        }
    }
}
