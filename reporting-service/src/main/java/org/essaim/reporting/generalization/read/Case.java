package org.essaim.reporting.generalization.read;

import module java.base;

import org.essaim.contract.CaseReason;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.reporting.facts.read.FactQuery;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;

/** A case and the measure that opened it; of fewer than 5 users it says nothing (R100). */
public record Case(
        UUID caseId,
        String division,
        String initiative,
        CaseReason reason,
        LocalDate measuredOn,
        Integer users,
        Integer usersBefore,
        LocalDate openedOn,
        LocalDate knownOn) {

    private static final String BY_INITIATIVE =
            " and f.initiative > :key0 order by f.initiative limit :most";

    public Case {
        users = SmallCells.shown(users);
        usersBefore = SmallCells.shown(usersBefore);
    }

    /** The cases, one an initiative (R70). */
    public static FactQuery<Case> all(FactTable facts) {
        return facts.rows(GeneralizationCaseOpened.class, Case::of);
    }

    /** Some of them, by initiative. */
    public static Page<Case> page(FactTable facts, AsOf asOf, PageRequest part) {
        List<Case> cases = all(facts).part(asOf, BY_INITIATIVE, Map.of(), part, "");
        return part.page(cases, Case::initiative);
    }

    private static Case of(RecordedFact fact, GeneralizationCaseOpened opened) {
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
