package org.essaim.incubator.division.read;

import java.time.LocalDate;

/**
 * A division that might be admitted.
 *
 * @param rank by dissatisfaction, the most dissatisfied first, from 1 (R07)
 * @param source where the score comes from, or {@code [redacted]} (R100)
 * @param sourceDigest what it can be redacted by
 */
public record CandidateRow(
        int rank,
        String division,
        int dissatisfaction,
        String source,
        String sourceDigest,
        LocalDate recordedOn) {}
