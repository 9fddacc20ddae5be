package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ObstacleKind;

/** An initiative met an obstacle, reported to the sponsor and the centre (R92). */
@MessageType("initiative.obstacle-met.v1")
public record InitiativeObstacleMet(
        DivisionId division,
        InitiativeId initiative,
        UUID obstacleId,
        ObstacleKind kind,
        FreeText what,
        LocalDate metOn)
        implements DivisionMessage {}
