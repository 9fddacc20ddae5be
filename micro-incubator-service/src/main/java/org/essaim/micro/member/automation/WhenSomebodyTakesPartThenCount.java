package org.essaim.micro.member.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.micro.initiative.domain.Attendee;
import org.essaim.micro.initiative.domain.AttendeeRole;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.runtime.command.Eventually;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts who launches and who attends demos, so that it can be shown how many managers do (R08).
 */
@Eventually
@ProcessingGroup("volunteers")
class WhenSomebodyTakesPartThenCount {

    private final JdbcClient jdbc;

    WhenSomebodyTakesPartThenCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(LifecycleEvent.Launched launched) {
        if (launched.owner() != null) {
            jdbc.sql(
                            """
                            insert into volunteer_part as p (person, launched) values (?, 1)
                            on conflict (person) do update set launched = p.launched + 1
                            """)
                    .param(launched.owner().value())
                    .update();
        }
    }

    @EventHandler
    void on(DemoEvent.DemoHeld held) {
        for (Attendee each : held.attendees()) {
            jdbc.sql(
                            """
                            insert into volunteer_part as p (person, demos, demos_as_manager)
                            values (?, 1, ?)
                            on conflict (person) do update set demos = p.demos + 1,
                                demos_as_manager = p.demos_as_manager + excluded.demos_as_manager
                            """)
                    .params(each.person().value(), each.as() == AttendeeRole.MANAGER ? 1 : 0)
                    .update();
        }
    }
}
