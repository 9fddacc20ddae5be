package org.essaim.micro.round.read;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.ObstacleKind;

/**
 * What stood in the way.
 *
 * @param what {@code [redacted]} where it was (R100)
 * @param answer the centre's latest, or null; {@code [redacted]} where it was
 * @param answeredOn the day of that answer, or null
 * @param key of its place in the list
 */
public record ObstacleRow(
        UUID obstacleId,
        InitiativeId initiative,
        ObstacleKind kind,
        String what,
        LocalDate metOn,
        String answer,
        LocalDate answeredOn,
        String key) {}
