package org.essaim.incubator.control.read;

import module java.base;

/**
 * A sample, with all that is needed to draw it again (R95).
 *
 * @param division whose expenses were drawn from, or null for those of all
 * @param upTo the number of the last expense that had arrived
 * @param population how many were in the scope
 * @param fingerprint SHA-256 over their ids in order, a line each
 * @param expenses those drawn, the smallest SHA-256 of {@code <seed>:<expense>} first
 */
public record SampleRow(
        UUID sampleId,
        long seed,
        String division,
        LocalDate spentFrom,
        LocalDate spentTo,
        int size,
        long upTo,
        int population,
        String fingerprint,
        List<UUID> expenses,
        LocalDate drawnOn) {}
