package org.essaim.reporting.recount.domain;

import org.essaim.contract.Amount;

/** The figures of {@link DivisionUse}, of the federation. */
public record UseTotal(
        long initiatives, long usedProducts, Amount spent, Amount redeemed, Amount lost) {}
