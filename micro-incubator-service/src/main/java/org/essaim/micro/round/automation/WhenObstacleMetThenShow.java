package org.essaim.micro.round.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.runtime.command.Eventually;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the way of an initiative is shown to its sponsor, now or later (R92). */
@Eventually
@ProcessingGroup("sponsors")
class WhenObstacleMetThenShow {

    private final JdbcClient jdbc;

    WhenObstacleMetThenShow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(LifecycleEvent.ObstacleMet e) {
        jdbc.sql(
                        """
                        insert into obstacle (obstacle_id, initiative, kind, what_digest, met_on)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        e.entryId(),
                        e.initiative().value(),
                        e.kind().name(),
                        e.what().digest(),
                        e.metOn())
                .update();
    }
}
