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
import org.essaim.web.SortKey;

/**
 * A case and the measure that opened it; of fewer than 5 users it says nothing (R100).
 *
 * @param users null where they are fewer than 5 (R100)
 * @param usersBefore null where growth is not the reason, or they are fewer than 5 (R100)
 */
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
        List<String> madeUp,
        List<String> partlyMadeUp)
        implements Marked {

    /**
     * How many users opened it is as invented as the measure is. From which measure the growth is
     * counted is not published, but its number: it is as invented as earlier ones of that number.
     */
    private static final String CASES =
            """
            select f.stream, f.position, f.subject_id as case_id, f.division, f.initiative,
                f.payload ->> 'reason' as reason, f.true_on as measured_on,
                (f.payload ->> 'users')::int as users,
                (f.payload ->> 'usersBefore')::int as users_before,
                (f.payload ->> 'openedOn')::date as opened_on, f.known_on,
                array_remove(array[case when measure.invented then 'users' end,
                    case when before.all_invented then 'usersBefore' end], null) as made_up,
                array_remove(array[case when before.some_invented and not before.all_invented
                    then 'usersBefore' end], null) as partly_made_up
              from facts f
              left join lateral (select 'users' = any(made_up) as invented from facts
                where division = f.division and kind = 'USED'
                  and subject_id = (f.payload ->> 'evidenceId')::uuid limit 1) measure on true
              left join lateral (select bool_and('users' = any(made_up)) as all_invented,
                    bool_or('users' = any(made_up)) as some_invented from facts
                where division = f.division and initiative = f.initiative and kind = 'USED'
                  and true_on < f.true_on and payload ->> 'level' <> 'DECLARED'
                  and payload ->> 'users' = f.payload ->> 'usersBefore') before on true
             where f.kind = 'CASE_OPENED'
            """;

    private static final String SOME = " and f.subject_id = any(:cases)";

    private static final String BY_INITIATIVE =
            """
             and (f.initiative, f.division) > (:key0, :key1)
             order by f.initiative, f.division limit :most
            """;

    public Case {
        users = SmallCells.shown(users);
        usersBefore = SmallCells.shown(usersBefore);
    }

    /** The cases, one an initiative (R70). */
    public static FactQuery<Case> all(FactTable facts) {
        return facts.rows(Case.class, CASES);
    }

    /** Those of some ids. */
    public static List<Case> some(FactTable facts, AsOf asOf, Collection<UUID> cases) {
        return all(facts).list(asOf, SOME, Map.of("cases", cases.toArray(UUID[]::new)));
    }

    /** Some of them, by initiative; two divisions may have one of that name each. */
    public static Page<Case> page(FactTable facts, AsOf asOf, About about, PageRequest part) {
        List<Case> cases =
                all(facts)
                        .part(
                                asOf,
                                About.CONDITION + BY_INITIATIVE,
                                about.parameters(),
                                part,
                                "",
                                "");
        return part.page(cases, each -> SortKey.of(each.initiative(), each.division()));
    }
}
