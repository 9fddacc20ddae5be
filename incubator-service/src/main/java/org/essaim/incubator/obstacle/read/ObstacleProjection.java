package org.essaim.incubator.obstacle.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.obstacle.domain.ObstacleEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what the centre answered; the latest answer is the one that is shown (R92). */
@Component
@ProcessingGroup("obstacles")
class ObstacleProjection {

    private final JdbcClient jdbc;

    ObstacleProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ObstacleEvent event) {
        switch (event) {
            case ObstacleEvent.Answered answered ->
                    jdbc.sql(
                                    """
                                    update obstacle
                                       set answers = answers + 1, answer_digest = ?,
                                           answered_on = ?
                                     where division = ? and obstacle_id = ?
                                    """)
                            .params(answered.answer().digest(), answered.answeredOn())
                            .params(answered.division().value(), answered.obstacleId())
                            .update();
        }
    }
}
