package org.essaim.reporting.stops.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A stop and what became of it (R62, R65, R67).
 *
 * @param appliedAt when the division began to refuse expenses; null until it is heard
 * @param reinstatedAt when the centre took the stop back, or null
 * @param reinstatedFor EVIDENCE or REVERSAL, or null
 * @param shortfallCents what could not be reopened; null until it is heard
 */
public record StopRow(
        UUID stopId,
        String division,
        String initiative,
        LocalDate spentOn,
        LocalDate useBy,
        LocalDate dueOn,
        String reason,
        Instant appliedAt,
        Instant reinstatedAt,
        String reinstatedFor,
        Long shortfallCents,
        Integer shortfallHalfDays) {}
