package org.essaim.incubator.obstacle.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What the centre did about an obstacle. */
public sealed interface ObstacleEvent {

    DivisionId division();

    UUID obstacleId();

    /** Which one it is about. */
    default ObstacleKey obstacle() {
        return new ObstacleKey(division(), obstacleId());
    }

    /** It said what it does about it. */
    @StoredAs("obstacle.answered")
    record Answered(
            DivisionId division,
            InitiativeId initiative,
            UUID obstacleId,
            UUID answerId,
            FreeText answer,
            PersonId person,
            LocalDate answeredOn)
            implements ObstacleEvent {}
}
