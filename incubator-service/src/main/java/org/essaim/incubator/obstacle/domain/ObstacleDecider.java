package org.essaim.incubator.obstacle.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Decision;

/** Answers what stands in the way of an initiative (R92). */
public final class ObstacleDecider {

    private ObstacleDecider() {}

    /**
     * Refused where no such obstacle has arrived.
     *
     * @param met whose the obstacle is, if it has arrived
     */
    public static Decision<ObstacleEvent, ObstacleRefusal> decide(
            ObstacleCommand command,
            ObstacleState state,
            Optional<InitiativeId> met,
            LocalDate today) {
        ObstacleKey obstacle = command.obstacle();
        if (met.isEmpty()) {
            return Decision.refuse(
                    new ObstacleRefusal.Unknown(obstacle.division(), obstacle.obstacleId()));
        }
        return switch (command) {
            case ObstacleCommand.Answer answer when state.answers().contains(answer.answerId()) ->
                    Decision.alreadyDone();
            case ObstacleCommand.Answer answer ->
                    Decision.accept(
                            new ObstacleEvent.Answered(
                                    obstacle.division(),
                                    met.get(),
                                    obstacle.obstacleId(),
                                    answer.answerId(),
                                    answer.answer().reference(),
                                    answer.person(),
                                    today));
        };
    }
}
