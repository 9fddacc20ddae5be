package org.essaim.reporting.whatif.domain;

import org.essaim.reporting.recount.domain.Parameters;
import org.essaim.reporting.recount.domain.SmallCells;

/**
 * What may be asked of everybody's what-if. Thresholds from 2 to 4 users, asked one after the
 * other, would tell how few people use a product, which no table shows (R100).
 */
public final class Discretion {

    private Discretion() {}

    /**
     * Today's own values always pass: the centre decided by them.
     *
     * @throws IllegalArgumentException if a threshold would single people out; the message says
     *     what passes
     */
    public static Parameters check(Parameters asked, Parameters today) {
        if (asked.usedProductUsers() != 1) {
            atLeast(
                    "usedProductUsers",
                    asked.usedProductUsers(),
                    today.usedProductUsers(),
                    "1 or ");
        }
        atLeast("caseUsers", asked.caseUsers(), today.caseUsers(), "");
        atLeast(
                "caseGrowthFromUsers",
                asked.caseGrowthFromUsers(),
                today.caseGrowthFromUsers(),
                "");
        return asked;
    }

    private static void atLeast(String name, int asked, int today, String or) {
        if (asked < SmallCells.LEAST_PEOPLE && asked != today) {
            throw new IllegalArgumentException(
                    "R100: %s is %sat least %d here: what lies below would tell figures of so few"
                                    .formatted(name, or, SmallCells.LEAST_PEOPLE)
                            + " people");
        }
    }
}
