package org.essaim.incubator.stopping.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A stop as lists show it.
 *
 * @param useBy the last day on which use would have redeemed the expense (R60)
 * @param dueOn the day at whose start funding stopped (R62)
 * @param reinstated whether it was taken back (R67)
 * @param appliedAt when the division made it effective, or null (R98)
 */
public record StopRow(
        UUID stopId,
        String initiative,
        String division,
        LocalDate spentOn,
        LocalDate useBy,
        LocalDate dueOn,
        String reason,
        Instant decidedAt,
        boolean reinstated,
        Instant reinstatedAt,
        String reinstatedReason,
        Instant appliedAt) {}
