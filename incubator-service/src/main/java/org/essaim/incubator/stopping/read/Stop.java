package org.essaim.incubator.stopping.read;

import module java.base;

import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.StopReason;

/**
 * A stop.
 *
 * @param useBy the last day on which use would have redeemed the expense (R60)
 * @param dueOn the day at whose start funding stopped (R62)
 * @param reinstated whether funding was reinstated (R67)
 * @param reinstatedAt null while it stands
 * @param reinstatedReason null while it stands
 * @param appliedAt when the division made it effective, or null (R98)
 */
record Stop(
        UUID stopId,
        String initiative,
        String division,
        LocalDate spentOn,
        LocalDate useBy,
        LocalDate dueOn,
        StopReason reason,
        Instant decidedAt,
        boolean reinstated,
        Instant reinstatedAt,
        ReinstatementReason reinstatedReason,
        Instant appliedAt) {}
