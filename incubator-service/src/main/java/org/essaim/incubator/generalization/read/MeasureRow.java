package org.essaim.incubator.generalization.read;

import module java.base;

/**
 * A measure that proves a used product, or did (R51, R53).
 *
 * @param level MEASURED or CONFIRMED
 * @param withdrawnOn from when on it proves nothing, or null
 */
public record MeasureRow(
        LocalDate measuredOn, int users, String level, UUID evidenceId, LocalDate withdrawnOn) {}
