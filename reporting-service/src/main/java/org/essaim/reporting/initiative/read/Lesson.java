package org.essaim.reporting.initiative.read;

import module java.base;

import org.essaim.contract.Kind;

/**
 * What a closed initiative tried and learnt (R84); texts are absent where they were redacted or
 * never disclosed.
 *
 * @param title as it was corrected last by then (R13)
 * @param endedOn the day on which it was closed
 * @param usedProduct whether it was ever proven that somebody uses it (R51)
 */
public record Lesson(
        String division,
        String initiative,
        String title,
        Kind kind,
        LocalDate launchedOn,
        LocalDate endedOn,
        boolean usedProduct,
        String tried,
        String learnt) {}
