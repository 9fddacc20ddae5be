package org.essaim.reporting.whatif.domain;

import java.util.Map;
import org.essaim.contract.InvalidValueException;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.reporting.recount.domain.Parameters;

/**
 * What may be asked of everybody's what-if. Thresholds from 2 to 4 users, asked one after the
 * other, would disclose how few people use a product, which no table shows (R100).
 */
public final class Discretion {

    private Discretion() {}

    /**
     * Today's own values always pass: the centre decided by them.
     *
     * @throws InvalidValueException if a threshold would single people out
     */
    public static Parameters check(Parameters asked, Parameters today) {
        if (asked.usedProductUsers() != 1) {
            atLeast("usedProductUsers", asked.usedProductUsers(), today.usedProductUsers());
        }
        atLeast("caseUsers", asked.caseUsers(), today.caseUsers());
        atLeast("caseGrowthFromUsers", asked.caseGrowthFromUsers(), today.caseGrowthFromUsers());
        return asked;
    }

    private static void atLeast(String name, int asked, int today) {
        if (asked < SmallCells.LEAST_PEOPLE && asked != today) {
            throw new InvalidValueException(
                    Discretion.class,
                    "too-few-people",
                    Map.of("parameter", name, "today", today, "least", SmallCells.LEAST_PEOPLE));
        }
    }
}
