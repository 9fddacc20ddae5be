package org.essaim.incubator.obstacle.domain;

import module java.base;

import org.essaim.contract.decision.Copies;

/**
 * What the centre has said about an obstacle.
 *
 * @param answers their ids, so that a repeated one changes nothing
 */
public record ObstacleState(Set<UUID> answers) {

    public static final ObstacleState UNANSWERED = new ObstacleState(Set.of());

    public ObstacleState {
        answers = Copies.of(answers);
    }

    public static ObstacleState evolve(ObstacleState state, ObstacleEvent event) {
        return switch (event) {
            case ObstacleEvent.Answered answered ->
                    new ObstacleState(Copies.with(state.answers, answered.answerId()));
        };
    }
}
