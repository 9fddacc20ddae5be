package org.essaim.incubator.stopping.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.ReinstatementReason;

/**
 * Funding was reinstated (R67).
 *
 * @param because the evidence, or the reversed expense
 * @param liftedAt when the division lifted the stop, or null
 * @param shortfall of the reopened grants, not owed; null until it is known
 */
public record Reinstatement(
        Instant reinstatedAt,
        ReinstatementReason reinstatedReason,
        UUID reinstatedBecause,
        Instant liftedAt,
        Amount shortfall) {}
