package org.essaim.reporting.initiative.domain;

import module java.base;

import org.essaim.reporting.facts.domain.SmallCells;

/**
 * The most users that were measured at once in a month, and how delighted they were (R50).
 *
 * @param users absent where they are fewer than 5 (R100), and {@code fewUsers} says so
 * @param delight 0 to 10; absent where nobody said or they are fewer than 5
 */
public record MonthlyUse(YearMonth month, Integer users, boolean fewUsers, Integer delight) {

    static MonthlyUse of(MeasuredUse measure) {
        boolean few = SmallCells.hides(measure.users());
        return new MonthlyUse(
                YearMonth.from(measure.measuredOn()),
                SmallCells.shown(measure.users()),
                few,
                few ? null : measure.delight());
    }
}
