package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.PersonId;

/**
 * Evidence of use (R50).
 *
 * @param delight 0 to 10, or null where nobody said
 * @param seenAt or {@code [redacted]} (R100); null where nobody said
 * @param person null where the product or its users said it
 * @param confirms the evidence that this one confirms, or null
 * @param withdrawnOn from when on it proves nothing, or null (R53)
 */
public record EvidenceRow(
        UUID evidenceId,
        LocalDate measuredOn,
        int users,
        EvidenceLevel level,
        Integer delight,
        String seenAt,
        PersonId person,
        UUID confirms,
        List<String> flags,
        LocalDate withdrawnOn) {

    /** What evidence is listed by. */
    String key() {
        return measuredOn + " " + evidenceId;
    }
}
