package org.essaim.micro.member.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.runtime.command.Eventually;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts who launches, so that it can be shown how many managers do (R08). */
@Eventually
@ProcessingGroup("volunteers")
class WhenSomebodyLaunchedThenCount {

    private final JdbcClient jdbc;

    WhenSomebodyLaunchedThenCount(JdbcClient jdbc) {
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
}
