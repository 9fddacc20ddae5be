package org.essaim.incubator.obstacle.domain;

import java.util.UUID;
import org.essaim.contract.DivisionId;

/** Which obstacle is meant: divisions choose the ids, so that one alone says nothing. */
public record ObstacleKey(DivisionId division, UUID obstacleId) {

    @Override
    public String toString() {
        return division + "/" + obstacleId;
    }
}
