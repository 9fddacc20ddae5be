package org.essaim.incubator.stopping.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.StopReason;

/**
 * A stop as people look for it.
 *
 * @param title of the initiative, {@code [redacted]} (R100), or null where it is not disclosed
 * @param amount that was spent and that nobody used
 * @param dueOn the day at whose start funding stopped (R62)
 * @param appliedAt when the division made it effective, or null (R98)
 * @param reinstatedAt when it was taken back, or null (R67)
 * @param disputed whether use in time was recorded late or withdrawn (R53, R67)
 */
public record ListedStop(
        UUID stopId,
        String division,
        String initiative,
        String title,
        Amount amount,
        LocalDate spentOn,
        LocalDate dueOn,
        StopReason reason,
        Instant decidedAt,
        Instant appliedAt,
        Instant reinstatedAt,
        ReinstatementReason reinstatedReason,
        boolean disputed) {}
