package org.essaim.reporting.generalization.read;

import module java.base;

import org.essaim.contract.CaseReason;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Marked;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.reporting.facts.read.About;
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
        LocalDate knownOn,
        List<String> madeUp)
        implements Marked {

    /** How many users opened it is as invented as the measure is. */
    private static final String CASES =
            """
            select f.stream, f.position, f.subject_id as case_id, f.division, f.initiative,
                f.payload ->> 'reason' as reason, f.true_on as measured_on,
                (f.payload ->> 'users')::int as users,
                (f.payload ->> 'usersBefore')::int as users_before,
                (f.payload ->> 'openedOn')::date as opened_on, f.known_on,
                coalesce((select array_remove(array[case when 'users' = any(made_up)
                        then 'users' end], null)
                      from facts where division = f.division and kind = 'USED'
                       and subject_id = (f.payload ->> 'evidenceId')::uuid limit 1), '{}')
                    as made_up
              from facts f where f.kind = 'CASE_OPENED'
            """;

    private static final String BY_INITIATIVE =
            " and f.initiative > :key0 order by f.initiative limit :most";

    public Case {
        users = SmallCells.shown(users);
        usersBefore = SmallCells.shown(usersBefore);
    }

    /** The cases, one an initiative (R70). */
    public static FactQuery<Case> all(FactTable facts) {
        return facts.rows(Case.class, CASES);
    }

    /** Some of them, by initiative. */
    public static Page<Case> page(FactTable facts, AsOf asOf, About about, PageRequest part) {
        List<Case> cases =
                all(facts)
                        .part(asOf, About.CONDITION + BY_INITIATIVE, about.parameters(), part, "");
        return part.page(cases, Case::initiative);
    }
}
