package org.essaim.incubator.obstacle.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Command;

/** What the centre does about an obstacle (R92). */
public sealed interface ObstacleCommand extends Command {

    ObstacleKey obstacle();

    @Override
    default String target() {
        return targetOf(obstacle());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(ObstacleKey obstacle) {
        return "obstacle:" + obstacle;
    }

    /** Says what the centre does about it; as often as there is something to say. */
    record Answer(ObstacleKey obstacle, UUID answerId, WrittenText answer, PersonId person)
            implements ObstacleCommand {
        public Answer {
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(person, "person");
        }
    }
}
