package org.essaim.incubator.agenda.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * All that explains a decision of the board, years later (R02).
 *
 * @param votes every one that was cast, the first one first; those of meetings that decided nothing
 *     too
 */
public record AgendaItemDetails(AgendaItemRow matter, List<Vote> votes) {

    /**
     * A vote.
     *
     * @param person opaque (R100)
     * @param seat for whom the person sat
     * @param meetingOn the meeting in which it was cast
     */
    public record Vote(
            String person,
            UUID seatId,
            String seat,
            String choice,
            LocalDate meetingOn,
            Instant castAt) {}
}
