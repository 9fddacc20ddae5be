package org.essaim.reporting.opendata.read;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.reporting.facts.domain.Meaning;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.springframework.stereotype.Component;

/** Every measure of use (R50), of which small ones say only that they are small (R100). */
@Component
class Measures {

    private static final String MEASURES = "select f.* from facts f where f.kind = 'USED'";

    private final FactTable facts;

    Measures(FactTable facts) {
        this.facts = facts;
    }

    /** One of them. */
    @Meaning(en = "Every measure of use", fr = "Chaque preuve d’usage")
    record Measure(
            String division,
            String initiative,
            @Meaning(en = "the day measured", fr = "le jour mesuré") LocalDate measuredOn,
            LocalDate knownOn,
            @Meaning(en = "DECLARED, MEASURED or CONFIRMED", fr = "DECLARED, MEASURED ou CONFIRMED")
                    EvidenceLevel level,
            @Meaning(
                            en = "distinct users outside the team; absent for 1 to 4",
                            fr = "usagers distincts hors de l’équipe ; absent de 1 à 4")
                    Integer users,
            @Meaning(
                            en = "true where there are 1 to 4 users",
                            fr = "vrai s’il y a de 1 à 4 usagers")
                    boolean fewUsers,
            @Meaning(
                            en = "0 to 10; absent below 5 users and where nobody was asked",
                            fr =
                                    "de 0 à 10 ; absent au-dessous de 5 usagers et si personne n’a"
                                            + " été interrogé")
                    Integer delight) {}

    /** All of them, in the order in which they were published. */
    void each(Snapshot snapshot, Consumer<Measure> each) {
        facts.each(snapshot, MEASURES, FactTable.as(Measures::measure), each);
    }

    private static Measure measure(RecordedFact fact) {
        InitiativeUsageMeasured measured = (InitiativeUsageMeasured) fact.message();
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
