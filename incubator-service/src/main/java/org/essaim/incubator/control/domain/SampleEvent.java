package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What happened to a sample. */
public sealed interface SampleEvent {

    UUID sampleId();

    /**
     * Drawn, with all that is needed to draw it again (see {@link Sampling}).
     *
     * @param upTo the number of the last expense that had arrived
     * @param population how many were in the scope
     * @param fingerprint of the population
     * @param expenses those drawn, in the order of their ranks
     */
    @StoredAs("control.sample-drawn")
    record Drawn(
            UUID sampleId,
            long seed,
            SampleScope scope,
            int size,
            long upTo,
            int population,
            String fingerprint,
            List<UUID> expenses,
            PersonId controller,
            LocalDate drawnOn)
            implements SampleEvent {
        public Drawn {
            expenses = List.copyOf(expenses);
        }
    }
}
