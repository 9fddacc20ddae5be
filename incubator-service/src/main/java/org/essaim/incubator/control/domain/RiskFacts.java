package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Flag;

/**
 * What ranks an expense: as it was when it arrived, so that what happens later to the initiative
 * does not move it; flags alone can come after.
 *
 * @param recordedOn the day on which the division recorded it
 * @param granted what the initiative's grants came to then, less what was released
 * @param spent what it had spent then, this expense included
 * @param constructionCents the euros of its construction rounds together
 * @param flags its own, and those published about it
 */
public record RiskFacts(
        Amount amount,
        LocalDate spentOn,
        LocalDate recordedOn,
        Amount granted,
        Amount spent,
        long constructionCents,
        Set<Flag> flags) {

    public RiskFacts {
        flags = Set.copyOf(flags);
    }
}
