package org.essaim.incubator.obstacle.wire;

import module java.base;

import org.essaim.contract.message.v1.ObstacleAnswered;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.incubator.obstacle.domain.ObstacleEvent;
import org.springframework.stereotype.Component;

/** Publishes to a division what the centre answers to its obstacles (R92). */
@Component
class ObstaclePublisher implements Publisher<ObstacleEvent> {

    /** An answer that could not be read never holds the initiative itself up. */
    @Override
    public Optional<Publication> publish(ObstacleEvent event, Instant recordedAt) {
        return switch (event) {
            case ObstacleEvent.Answered answered ->
                    Optional.of(
                            Publication.toDivision(
                                    new ObstacleAnswered(
                                            answered.division(),
                                            answered.initiative(),
                                            answered.obstacleId(),
                                            answered.answerId(),
                                            answered.answer(),
                                            answered.answeredOn()),
                                    "obstacle:" + answered.obstacleId()));
        };
    }
}
