package org.essaim.reporting.generalization.read;

import module java.base;

import org.essaim.contract.CaseReason;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Meaning;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.springframework.stereotype.Component;

/** The generalization cases, one an initiative (R70). */
@Component
public class Cases {

    private static final String CASES = "select f.* from facts f where f.kind = 'CASE_OPENED'";

    private static final String SOME =
            " and f.initiative > :after order by f.initiative limit :most";

    private final FactTable facts;

    Cases(FactTable facts) {
        this.facts = facts;
    }

    /** A case and the measure that opened it; of fewer than 5 users it says nothing (R100). */
    @Meaning(en = "Every generalization case", fr = "Chaque dossier de généralisation")
    public record Case(
            @Meaning(en = "the case", fr = "le dossier") UUID caseId,
            String division,
            String initiative,
            @Meaning(en = "USERS or GROWTH", fr = "USERS ou GROWTH") CaseReason reason,
            @Meaning(
                            en = "the day of the measure that opens it",
                            fr = "le jour de la mesure qui l’ouvre")
                    LocalDate measuredOn,
            @Meaning(
                            en = "users of that measure; absent for fewer than 5",
                            fr = "usagers de cette mesure ; absent au-dessous de 5")
                    Integer users,
            @Meaning(
                            en = "from which GROWTH is counted; absent for fewer than 5",
                            fr = "à partir desquels GROWTH est compté ; absent au-dessous de 5")
                    Integer usersBefore,
            @Meaning(en = "the day it was opened", fr = "le jour de son ouverture")
                    LocalDate openedOn,
            LocalDate knownOn) {

        public Case {
            users = SmallCells.shown(users);
            usersBefore = SmallCells.shown(usersBefore);
        }
    }

    /**
     * By initiative, some at a time.
     *
     * @param after the initiative to continue after, or empty
     */
    public List<Case> some(AsOf asOf, String after, int most) {
        return facts.ask(asOf, CASES + SOME)
                .param("after", after)
                .param("most", most)
                .query(FactTable.as(Cases::opened))
                .list();
    }

    /** All of them, in the order in which they were published. */
    public void each(Snapshot snapshot, Consumer<Case> each) {
        facts.each(snapshot, CASES, FactTable.as(Cases::opened), each);
    }

    private static Case opened(RecordedFact fact) {
        GeneralizationCaseOpened opened = (GeneralizationCaseOpened) fact.message();
        return new Case(
                opened.caseId(),
                fact.division(),
                fact.initiative(),
                opened.reason(),
                opened.measuredOn(),
                opened.users(),
                opened.usersBefore(),
                opened.openedOn(),
                fact.knownOn());
    }
}
