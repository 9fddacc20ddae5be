package org.essaim.reporting.initiative.read;

import module java.base;

import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.read.FactQuery;
import org.essaim.reporting.facts.read.FactTable;
import org.springframework.stereotype.Component;

/** What happened to an initiative, from its irritant to its end, and in a division. */
@Component
public class Story {

    /** The launch names the irritant that it is about. */
    private static final String OF_INITIATIVE =
            """
             and (initiative = :initiative and kind not in ('PROPOSED', 'DECLINED')
                or kind = 'IRRITANT_REPORTED' and subject_id =
                    (select (payload ->> 'irritantId')::uuid from facts where kind = 'LAUNCHED'
                        and division = :division and initiative = :initiative limit 1))
             order by true_on, known_on, stream, position
            """;

    private static final String OF_DIVISION =
            """
             and kind in ('DIVISION_ADMITTED', 'ALLOCATED', 'WITHDRAWN', 'LAUNCHED', 'INTEGRATED',
                'CLOSED', 'STOPPED', 'REINSTATED', 'CASE_OPENED', 'ADOPTED')
             order by true_on desc, known_on desc, stream, position desc limit :most
            """;

    private static final String INVENTED =
            """
            select subject_id from facts where kind = 'USED' and division = :division
               and subject_id = any(:evidence) and 'users' = any(made_up)
            """;

    private final FactTable table;
    private final FactQuery<RecordedFact> facts;

    Story(FactTable facts) {
        this.table = facts;
        this.facts = facts.facts("f.division = :division", Function.identity());
    }

    /** The first fact first. */
    public List<RecordedFact> ofInitiative(AsOf asOf, String division, String initiative) {
        return marked(
                asOf,
                division,
                facts.list(
                        asOf,
                        OF_INITIATIVE,
                        Map.of("division", division, "initiative", initiative)));
    }

    /** What changed in a division and its initiatives, the latest fact first. */
    public List<RecordedFact> ofDivision(AsOf asOf, String division, int most) {
        return marked(
                asOf,
                division,
                facts.list(asOf, OF_DIVISION, Map.of("division", division, "most", most)));
    }

    /** How many users opened a case is as invented as the measure is. */
    private List<RecordedFact> marked(AsOf asOf, String division, List<RecordedFact> facts) {
        UUID[] evidence =
                facts.stream()
                        .map(RecordedFact::message)
                        .filter(GeneralizationCaseOpened.class::isInstance)
                        .map(message -> ((GeneralizationCaseOpened) message).evidenceId())
                        .toArray(UUID[]::new);
        if (evidence.length == 0) {
            return facts;
        }
        Set<UUID> invented =
                table.ask(asOf, INVENTED)
                        .param("division", division)
                        .param("evidence", evidence)
                        .query(UUID.class)
                        .set();
        return facts.stream().map(fact -> marked(fact, invented)).toList();
    }

    private static RecordedFact marked(RecordedFact fact, Set<UUID> invented) {
        return fact.message() instanceof GeneralizationCaseOpened m
                        && invented.contains(m.evidenceId())
                ? fact.madeUp(List.of("users"))
                : fact;
    }
}
