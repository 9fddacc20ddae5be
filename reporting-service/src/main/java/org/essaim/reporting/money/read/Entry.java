package org.essaim.reporting.money.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.Marked;
import org.essaim.reporting.facts.domain.Marks;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.read.FactQuery;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.web.SortKey;

/**
 * One movement of money or time.
 *
 * @param initiative null of what moves between the centre and a division
 * @param round null of what is no grant
 * @param cause of a release, else null
 * @param entryId null where nothing names it
 * @param madeUp its columns that are not real
 */
public record Entry(
        String stream,
        long position,
        String division,
        String initiative,
        FactKind kind,
        RoundKind round,
        ReleaseCause cause,
        UUID entryId,
        LocalDate trueOn,
        LocalDate knownOn,
        int year,
        Amount amount,
        List<String> madeUp)
        implements Marked {

    /** What entries of a division are ordered by. */
    public String key() {
        return SortKey.of(trueOn, stream, position);
    }

    /** Every movement, in the order of their streams. */
    public static FactQuery<Entry> all(FactTable facts) {
        return facts.facts("f.year is not null", Entry::of);
    }

    private static Entry of(RecordedFact fact) {
        return new Entry(
                fact.stream(),
                fact.position(),
                fact.division(),
                fact.initiative(),
                fact.kind(),
                fact.message() instanceof EnvelopeGranted m ? m.kind() : null,
                fact.message() instanceof EnvelopeReleased m ? m.cause() : null,
                fact.subject(),
                fact.trueOn(),
                fact.knownOn(),
                fact.year(),
                fact.moved(),
                Marks.ofAmount("amount", fact.madeUp()));
    }
}
