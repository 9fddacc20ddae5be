package org.essaim.incubator.obstacle.domain;

import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why the centre did not answer an obstacle. */
public sealed interface ObstacleRefusal extends Refusal {

    /** The division has published no such obstacle. */
    @Refuses(rule = "R92", code = "obstacle-unknown")
    record Unknown(DivisionId division, UUID obstacle) implements ObstacleRefusal {}
}
