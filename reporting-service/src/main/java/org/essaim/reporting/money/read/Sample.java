package org.essaim.reporting.money.read;

import module java.base;

import org.essaim.contract.message.v1.ControlSampleDrawn;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.read.FactQuery;
import org.essaim.reporting.facts.read.FactTable;

/**
 * One draw, with all that anybody needs to draw it again.
 *
 * @param division whose expenses were drawn from; null for those of all
 */
public record Sample(
        UUID sampleId,
        String division,
        LocalDate drawnOn,
        LocalDate spentFrom,
        LocalDate spentTo,
        int drawn,
        int population,
        String seed,
        String fingerprint,
        LocalDate knownOn) {

    /** Every sample, in the order in which they were drawn. */
    public static FactQuery<Sample> all(FactTable facts) {
        return facts.rows(ControlSampleDrawn.class, Sample::of);
    }

    private static Sample of(RecordedFact fact, ControlSampleDrawn drawn) {
        return new Sample(
                drawn.sampleId(),
                fact.division(),
                drawn.drawnOn(),
                drawn.from(),
                drawn.to(),
                drawn.expenses().size(),
                drawn.population(),
                Long.toString(drawn.seed()),
                drawn.fingerprint(),
                fact.knownOn());
    }
}
