package org.essaim.reporting.recount.domain;

import java.util.List;
import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.Marked;

/** The figures of {@link DivisionUse}, of the federation. */
public record UseTotal(
        long initiatives,
        long usedProducts,
        Amount spent,
        Amount redeemed,
        Amount lost,
        Amount waiting,
        List<String> madeUp,
        List<String> partlyMadeUp)
        implements Marked {}
