package org.essaim.reporting.money.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.Meaning;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.stereotype.Component;

/** The movements behind every sum, down to the expense (R12, R13). */
@Component
public class Entries {

    private static final String ALL = "select f.* from facts f where f.year is not null";

    private static final String OF_DIVISION =
            """
            select * from facts
             where year is not null and division = :division and (:year = 0 or year = :year)
               and (:kinds = '' or kind = any(string_to_array(:kinds, ',')))
               and (true_on, stream, position) > (:day, :stream, :position)
             order by true_on, stream, position limit :most
            """;

    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    private final FactTable facts;

    Entries(FactTable facts) {
        this.facts = facts;
    }

    /** One movement of money or time. */
    @Meaning(
            en = "Every movement of money and time; every sum is made of these",
            fr = "Chaque mouvement d’argent et de temps ; toute somme en est faite")
    public record Entry(
            @Meaning(en = "the stream that published it", fr = "le flux qui l’a publié")
                    String stream,
            @Meaning(en = "its place in that stream", fr = "sa place dans ce flux") long position,
            String division,
            @Meaning(
                            en = "the initiative; absent for allocations and withdrawals",
                            fr = "l’initiative ; absent pour les allocations et reprises")
                    String initiative,
            @Meaning(
                            en =
                                    "ALLOCATED, WITHDRAWN, GRANTED, RELEASED, REOPENED, SPENT or"
                                            + " REVERSED",
                            fr =
                                    "ALLOCATED, WITHDRAWN, GRANTED, RELEASED, REOPENED, SPENT ou"
                                            + " REVERSED")
                    FactKind kind,
            @Meaning(
                            en = "FIRST, LATER or CONSTRUCTION; of grants",
                            fr = "FIRST, LATER ou CONSTRUCTION ; pour les attributions")
                    RoundKind round,
            @Meaning(
                            en = "TERM, CLOSED, INTEGRATED or STOPPED; of releases",
                            fr = "TERM, CLOSED, INTEGRATED ou STOPPED ; pour les retours")
                    ReleaseCause cause,
            @Meaning(
                            en = "the allocation, withdrawal, grant or expense meant",
                            fr = "l’allocation, la reprise, l’attribution ou la dépense concernée")
                    UUID entryId,
            @Meaning(en = "the day it moved", fr = "le jour du mouvement") LocalDate trueOn,
            LocalDate knownOn,
            @Meaning(en = "the year for which it counts", fr = "l’année pour laquelle il compte")
                    int year,
            @Meaning(
                            en = "negative where it takes back",
                            fr = "négatif pour une reprise ou une réouverture")
                    Amount amount) {

        /** What entries of a division are ordered by. */
        public String key() {
            return SortKey.of(trueOn, stream, position);
        }
    }

    /**
     * The movements of a division, by day.
     *
     * @param year 0 means all
     * @param kinds of {@link Entry}, one or several with commas; empty means all
     */
    public List<Entry> of(AsOf asOf, String division, int year, String kinds, PageRequest request) {
        SortKey after = request.after();
        return facts.ask(asOf, OF_DIVISION)
                .param("division", division)
                .param("year", year)
                .param("kinds", kinds)
                .param("day", after == null ? BEFORE_ALL : after.day(0))
                .param("stream", after == null ? "" : after.text(1))
                .param("position", after == null ? 0 : after.number(2))
                .param("most", request.most())
                .query(FactTable.as(Entries::entry))
                .list();
    }

    /** All movements, in the order of their streams. */
    public void each(Snapshot snapshot, Consumer<Entry> each) {
        facts.each(snapshot, ALL, FactTable.as(Entries::entry), each);
    }

    private static Entry entry(RecordedFact fact) {
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
                fact.moved());
    }
}
