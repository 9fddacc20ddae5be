package org.essaim.incubator.obstacle.read;

import module java.base;

/**
 * What stood in the way of an initiative (R92).
 *
 * @param kind one of R92's
 * @param frequency how many obstacles of that kind there are in the federation
 * @param what {@code [redacted]} where it was (R100); null while it is not disclosed
 * @param answers how often the centre answered
 * @param answer the latest one, or null
 * @param answeredOn the day of that answer, or null
 */
public record ObstacleRow(
        String division,
        String initiative,
        UUID obstacleId,
        String kind,
        long frequency,
        String what,
        LocalDate metOn,
        int answers,
        String answer,
        LocalDate answeredOn) {}
