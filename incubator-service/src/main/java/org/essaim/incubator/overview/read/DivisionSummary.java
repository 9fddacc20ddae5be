package org.essaim.incubator.overview.read;

import module java.base;

import org.essaim.incubator.division.domain.DivisionHealth;
import org.essaim.incubator.division.read.DivisionFigures;
import org.essaim.incubator.division.read.DivisionRow;
import org.essaim.incubator.division.read.StreamRow;
import org.essaim.incubator.funding.read.FundingRow;

/**
 * What the centre knows of a division as a whole.
 *
 * @param division as the list of divisions has it
 * @param health whether somebody is needed, and why
 * @param reading how far what it publishes has been read (R64)
 * @param money of all years (R10, R11)
 * @param figures its initiatives, those that are used, and its volunteers (R08, R51)
 */
public record DivisionSummary(
        DivisionRow division,
        DivisionHealth health,
        Reading reading,
        FundingRow money,
        DivisionFigures figures) {

    /**
     * How far what it publishes has been read; a figure says nothing of what came later.
     *
     * @param readUpTo everything before this instant has been read, its watermark; null where
     *     nothing was (R64)
     * @param position of the last message that is here
     * @param missing messages that it has signed and that are not here yet
     * @param parked messages that could not be taken in, or not be shown yet
     * @param silentDays days since, on which the centre could read and nothing came
     * @param quarantined why nothing more of it is read, or null
     * @param heldUntil the last day on which nothing is reviewed because it imports its past, or
     *     null
     */
    public record Reading(
            Instant readUpTo,
            long position,
            long missing,
            long parked,
            int silentDays,
            String quarantined,
            LocalDate heldUntil) {

        static Reading of(StreamRow stream) {
            return new Reading(
                    stream.readUpTo(),
                    stream.position(),
                    stream.missing(),
                    stream.parked(),
                    stream.silentDays(),
                    stream.quarantined(),
                    stream.heldUntil());
        }
    }
}
