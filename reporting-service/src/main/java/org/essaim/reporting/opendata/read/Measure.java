package org.essaim.reporting.opendata.read;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.reporting.facts.read.FactQuery;
import org.essaim.reporting.facts.read.FactTable;

/** A measure of use (R50); a small one says only that it is small (R100). */
record Measure(
        String division,
        String initiative,
        LocalDate measuredOn,
        LocalDate knownOn,
        EvidenceLevel level,
        Integer users,
        boolean fewUsers,
        Integer delight) {

    /** Every measure, in the order in which they were published. */
    static FactQuery<Measure> all(FactTable facts) {
        return facts.rows(InitiativeUsageMeasured.class, Measure::of);
    }

    private static Measure of(RecordedFact fact, InitiativeUsageMeasured measured) {
        int users = measured.users();
        return new Measure(
                fact.division(),
                fact.initiative(),
                measured.measuredOn(),
                fact.knownOn(),
                measured.level(),
                SmallCells.shown(users),
                SmallCells.hides(users),
                users < SmallCells.LEAST_PEOPLE ? null : measured.delight());
    }
}
