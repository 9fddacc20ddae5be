package org.essaim.reporting.initiative.domain;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.reporting.facts.domain.SmallCells;

/**
 * The evidence that a product is used (R51).
 *
 * @param users absent where they are fewer than 5 (R100), and {@code fewUsers} says so
 * @param delight 0 to 10; absent where nobody said or they are fewer than 5
 */
public record Proof(
        LocalDate measuredOn,
        EvidenceLevel level,
        Integer users,
        boolean fewUsers,
        Integer delight) {

    static Proof of(MeasuredUse measure) {
        boolean few = SmallCells.hides(measure.users());
        return new Proof(
                measure.measuredOn(),
                measure.level(),
                SmallCells.shown(measure.users()),
                few,
                few ? null : measure.delight());
    }
}
