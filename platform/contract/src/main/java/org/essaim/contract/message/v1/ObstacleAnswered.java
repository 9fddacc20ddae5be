package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;

/** The centre answered an obstacle that an initiative met (R92); it may answer again. */
@MessageType("obstacle.answered.v1")
public record ObstacleAnswered(
        DivisionId division,
        InitiativeId initiative,
        UUID obstacleId,
        UUID answerId,
        FreeText answer,
        LocalDate answeredOn)
        implements CentreMessage {}
