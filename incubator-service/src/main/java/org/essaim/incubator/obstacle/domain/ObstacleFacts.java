package org.essaim.incubator.obstacle.domain;

import java.util.Optional;
import org.essaim.contract.InitiativeId;

/** Brings what has to be known of an obstacle to answer it; the decider gets it as a value. */
@FunctionalInterface
public interface ObstacleFacts {

    /** Whose it is; empty where no division has published such an obstacle. */
    Optional<InitiativeId> obstacle(ObstacleKey obstacle);
}
