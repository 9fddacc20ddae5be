package org.essaim.reporting.derogation.read;

import module java.base;

import org.essaim.reporting.facts.read.FactQuery;
import org.essaim.reporting.facts.read.FactTable;

/** A rule that is or was waived somewhere for a time (R93); nobody is named. */
public record Derogation(
        UUID derogationId,
        String division,
        String waives,
        String territory,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate grantedOn,
        LocalDate knownOn) {

    private static final String DEROGATIONS =
            """
            select f.stream, f.position, f.subject_id as derogation_id, f.division,
                text_of(f.stream, f.payload ->> 'waives') as waives,
                f.payload ->> 'territory' as territory,
                (f.payload ->> 'validFrom')::date as valid_from,
                (f.payload ->> 'validUntil')::date as valid_until,
                f.true_on as granted_on, f.known_on
              from facts f
             where f.kind = 'DEROGATION_GRANTED'
            """;

    /** Every derogation, in the order in which they were published. */
    public static FactQuery<Derogation> all(FactTable facts) {
        return facts.rows(Derogation.class, DEROGATIONS);
    }
}
