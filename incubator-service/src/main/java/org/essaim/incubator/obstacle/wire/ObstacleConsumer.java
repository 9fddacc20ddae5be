package org.essaim.incubator.obstacle.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.InitiativeObstacleMet;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what stands in the way in all divisions, as soon as it arrives (R92). */
@Component
@ProcessingGroup("obstacles")
@RebuildableTables("obstacle")
class ObstacleConsumer {

    private final JdbcClient jdbc;

    ObstacleConsumer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(InitiativeObstacleMet m) {
        jdbc.sql(
                        """
                        insert into obstacle
                            (division, obstacle_id, initiative, stream, kind, what_digest, met_on)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(m.division().value(), m.obstacleId(), m.initiative().value())
                .params(DivisionStream.of(m.division()), m.kind().name(), m.what().digest())
                .param(m.metOn())
                .update();
    }
}
