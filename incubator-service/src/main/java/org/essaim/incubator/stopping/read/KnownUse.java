package org.essaim.incubator.stopping.read;

import module java.base;

import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;

/**
 * A measure of use that the centre knows, in whatever state it is (R50).
 *
 * @param recordedOn the day on which the division recorded it; null of a declaration
 * @param withdrawnOn null while it stands (R53)
 */
public record KnownUse(
        UUID evidenceId,
        LocalDate measuredOn,
        int users,
        EvidenceLevel level,
        LocalDate recordedOn,
        LocalDate withdrawnOn) {

    public Evidence evidence() {
        return new Evidence(evidenceId, measuredOn, users, level);
    }
}
