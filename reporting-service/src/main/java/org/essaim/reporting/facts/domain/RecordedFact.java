package org.essaim.reporting.facts.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.message.v1.FederationMessage;

/**
 * A fact as it stands in the table: where it came from, its keys, its two days, and its message.
 *
 * @param subject the thing that it is about, as in {@link Fact}
 * @param trueOn the day that it is about
 * @param knownOn the day on which its author recorded it
 * @param year whose money moves, or null
 * @param moved null where nothing does
 * @param madeUp the names of its fields whose values are not real, or of what it takes back
 */
public record RecordedFact(
        String stream,
        long position,
        FactKind kind,
        String division,
        String initiative,
        UUID subject,
        LocalDate trueOn,
        LocalDate knownOn,
        Integer year,
        Amount moved,
        List<String> madeUp,
        FederationMessage message) {

    /** The same with other names of what is not real. */
    public RecordedFact madeUp(List<String> names) {
        return new RecordedFact(
                stream,
                position,
                kind,
                division,
                initiative,
                subject,
                trueOn,
                knownOn,
                year,
                moved,
                names,
                message);
    }

    /** What moves by it, and whether that is real; only of what moves something. */
    public Sum sum() {
        return Sum.of(moved, madeUp);
    }
}
