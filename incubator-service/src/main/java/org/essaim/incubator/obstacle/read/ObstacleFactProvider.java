package org.essaim.incubator.obstacle.read;

import java.util.Optional;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.obstacle.domain.ObstacleFacts;
import org.essaim.incubator.obstacle.domain.ObstacleKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds obstacles among those that have arrived. */
@Component
class ObstacleFactProvider implements ObstacleFacts {

    private final JdbcClient jdbc;

    ObstacleFactProvider(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<InitiativeId> obstacle(ObstacleKey obstacle) {
        return jdbc.sql("select initiative from obstacle where division = ? and obstacle_id = ?")
                .params(obstacle.division().value(), obstacle.obstacleId())
                .query(String.class)
                .optional()
                .map(InitiativeId::new);
    }
}
