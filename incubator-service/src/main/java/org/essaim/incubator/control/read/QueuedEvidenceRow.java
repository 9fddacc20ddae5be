package org.essaim.incubator.control.read;

import module java.base;

/**
 * Evidence of use that proves something, with what ranks it (R53, R95).
 *
 * @param ordinal the how manieth that arrived
 * @param score the points of its signals together
 * @param signals why, the weightiest first; {@code /api/v1/control/evidence-signals} says what each
 *     means
 * @param recordedOn the day on which the division recorded it
 * @param level MEASURED or CONFIRMED
 * @param withdrawnOn from when on it proves nothing, or null
 * @param takenBy the controller who has it in hand, opaque, or null
 * @param takenOn since when, or null
 * @param looks how many controllers looked and found nothing
 */
public record QueuedEvidenceRow(
        UUID evidenceId,
        long ordinal,
        int score,
        List<String> signals,
        String division,
        String initiative,
        LocalDate measuredOn,
        LocalDate recordedOn,
        int users,
        String level,
        LocalDate withdrawnOn,
        String takenBy,
        LocalDate takenOn,
        int looks,
        int openFindings,
        int closedFindings) {}
