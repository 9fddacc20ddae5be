package org.essaim.micro.member.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.micro.initiative.domain.Attendee;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.member.read.Volunteers;
import org.essaim.runtime.command.Eventually;

/** Counts who attends demos, so that it can be shown how many managers do (R08). */
@Eventually
@ProcessingGroup("volunteers")
class WhenDemoHeldThenCount {

    private final Volunteers volunteers;

    WhenDemoHeldThenCount(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    @EventHandler
    void on(DemoEvent.DemoHeld held) {
        for (Attendee each : held.attendees()) {
            volunteers.attended(each.person(), each.as() == Attendee.As.MANAGER);
        }
    }
}
