package org.essaim.micro.initiative.read;

import java.time.LocalDate;

/**
 * One line of the board.
 *
 * @param title or {@code [redacted]} (R100)
 * @param ended CLOSED, INTEGRATED, or null while it runs
 * @param stoppedOn since when its funding is stopped, or null (R65)
 * @param grantedCents gross of what was released
 * @param releasedCents net of what was opened again
 * @param users of the latest measured or confirmed use, or null (R51)
 */
public record InitiativeRow(
        String initiative,
        String title,
        String kind,
        String owner,
        String stage,
        String ended,
        LocalDate stoppedOn,
        LocalDate launchedOn,
        long grantedCents,
        int grantedHalfDays,
        long releasedCents,
        int releasedHalfDays,
        long spentCents,
        int spentHalfDays,
        Integer users,
        LocalDate measuredOn) {}
