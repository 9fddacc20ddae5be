package org.essaim.incubator.agenda.read;

import module java.base;

/**
 * A vote, or an abstention.
 *
 * @param person opaque (R100)
 * @param seat whom the seat represents
 * @param choice YES, NO or ABSTAINED
 * @param meetingOn the meeting in which it was cast
 */
public record VoteRow(
        String person,
        UUID seatId,
        String seat,
        String choice,
        LocalDate meetingOn,
        OffsetDateTime castAt) {}
