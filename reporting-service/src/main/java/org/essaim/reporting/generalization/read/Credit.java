package org.essaim.reporting.generalization.read;

import module java.base;

import org.essaim.contract.message.v1.GeneralizationCredited;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.read.FactQuery;
import org.essaim.reporting.facts.read.FactTable;

/** The credit for one adoption. */
public record Credit(
        UUID caseId,
        String division,
        String initiative,
        String adoptingDivision,
        String adoptingInitiative,
        LocalDate adoptedOn,
        LocalDate knownOn) {

    /** Every credit, in the order in which they were published. */
    public static FactQuery<Credit> all(FactTable facts) {
        return facts.rows(GeneralizationCredited.class, Credit::of);
    }

    private static Credit of(RecordedFact fact, GeneralizationCredited credited) {
        return new Credit(
                credited.caseId(),
                fact.division(),
                fact.initiative(),
                credited.adoptingDivision().value(),
                credited.initiative().value(),
                credited.adoptedOn(),
                fact.knownOn());
    }
}
