package org.essaim.incubator.initiative.read;

import module java.base;

/**
 * Evidence of use that the centre knows (R50).
 *
 * @param withdrawnOn null while it proves something (R53)
 */
public record KnownEvidence(
        UUID evidenceId, LocalDate measuredOn, int users, String level, LocalDate withdrawnOn) {}
