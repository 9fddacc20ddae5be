package org.essaim.incubator.initiative.read;

import module java.base;

/**
 * A stop of its funding (R62).
 *
 * @param appliedAt when the division made it effective, or null (R98)
 * @param reinstatedAt when it was taken back (R67), or null
 */
public record KnownStop(
        UUID stopId,
        UUID expenseId,
        LocalDate dueOn,
        String reason,
        Instant decidedAt,
        Instant appliedAt,
        Instant reinstatedAt) {}
