package org.essaim.incubator.initiative.read;

import module java.base;

/**
 * An initiative as it stands.
 *
 * @param title as the division published it, {@code [redacted]} (R100), or null while it is not
 *     disclosed
 * @param stage one of R80's, or CLOSED; funding that is stopped changes no stage
 * @param endedOn the day it was closed or integrated, or null
 * @param stopped whether its funding is stopped
 * @param madeUp names of the columns whose values are not real
 */
public record InitiativeRow(
        String initiative,
        String division,
        String title,
        String kind,
        LocalDate launchedOn,
        String stage,
        LocalDate endedOn,
        boolean stopped,
        List<String> madeUp) {}
