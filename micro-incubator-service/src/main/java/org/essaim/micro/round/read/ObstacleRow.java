package org.essaim.micro.round.read;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What stood in the way.
 *
 * @param kind PURCHASING, IT, HR, COMMUNICATION or RULE
 * @param what {@code [redacted]} where it was (R100)
 * @param key of its place in the list
 */
public record ObstacleRow(
        UUID obstacleId,
        String initiative,
        String kind,
        String what,
        LocalDate metOn,
        String key) {}
