package org.essaim.incubator.generalization.domain;

import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.IrritantCategory;

/**
 * A division where a product is relevant, and the reason: what it reported has the category and a
 * tag of what the product was launched for (R72).
 *
 * @param irritantId of the division
 * @param originIrritantId of the division where the product comes from
 * @param tag the first one that both have
 */
public record Target(
        DivisionId division,
        UUID irritantId,
        UUID originIrritantId,
        IrritantCategory category,
        String tag) {}
