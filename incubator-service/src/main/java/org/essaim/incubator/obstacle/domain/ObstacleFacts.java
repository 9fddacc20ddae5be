package org.essaim.incubator.obstacle.domain;

import java.util.Optional;

/** Brings what has to be known of an obstacle to answer it; the decider gets it as a value. */
@FunctionalInterface
public interface ObstacleFacts {

    /** Empty where no such obstacle has arrived. */
    Optional<MetObstacle> obstacle(ObstacleKey obstacle);
}
