package org.essaim.incubator.obstacle.read;

import module java.base;

/**
 * What one kind of obstacles comes to (R92).
 *
 * @param initiatives that met one
 * @param divisions in which
 * @param unanswered those that the centre has not answered
 */
public record ObstacleKindRow(
        String kind,
        long obstacles,
        long initiatives,
        long divisions,
        long unanswered,
        LocalDate lastMetOn) {}
