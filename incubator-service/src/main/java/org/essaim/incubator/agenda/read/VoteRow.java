package org.essaim.incubator.agenda.read;

import module java.base;

/**
 * A vote.
 *
 * @param person opaque (R100)
 * @param seat whom the seat represents
 * @param meetingOn the meeting in which it was cast
 */
record VoteRow(
        String person,
        UUID seatId,
        String seat,
        String choice,
        LocalDate meetingOn,
        OffsetDateTime castAt) {}
