package org.essaim.incubator.initiative.read;

import module java.base;

/**
 * What stood in its way (R92).
 *
 * @param what {@code [redacted]} where it was (R100); null while it is not disclosed
 * @param answeredOn when the centre answered last, or null
 */
public record KnownObstacle(
        UUID obstacleId, String kind, String what, LocalDate metOn, LocalDate answeredOn) {}
