package org.essaim.incubator.obstacle.write;

import module java.base;

import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.BusinessDay;
import org.essaim.incubator.obstacle.domain.ObstacleCommand;
import org.essaim.incubator.obstacle.domain.ObstacleDecider;
import org.essaim.incubator.obstacle.domain.ObstacleEvent;
import org.essaim.incubator.obstacle.domain.ObstacleFacts;
import org.essaim.incubator.obstacle.domain.ObstacleState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** The shell of {@link ObstacleDecider}: one for each obstacle that the centre answered. */
@Aggregate(type = "obstacle")
public class ObstacleAggregate extends AggregateShell<ObstacleState, ObstacleEvent> {

    ObstacleAggregate() {
        super(
                ObstacleState.UNANSWERED,
                ObstacleState::evolve,
                event -> ObstacleCommand.targetOf(event.obstacle()));
    }

    @Decides
    List<ObstacleEvent> handle(ObstacleCommand command, ObstacleFacts facts, Clock clock) {
        return apply(
                ObstacleDecider.decide(
                        command,
                        state(),
                        facts.obstacle(command.obstacle()),
                        BusinessDay.of(clock.instant())));
    }
}
