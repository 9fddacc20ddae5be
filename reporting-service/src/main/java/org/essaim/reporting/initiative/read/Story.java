package org.essaim.reporting.initiative.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.Marked;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.read.FactQuery;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.generalization.read.Case;
import org.essaim.reporting.stops.read.Stops;
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

    private static final Set<FactKind> FIGURES =
            Set.of(FactKind.CASE_OPENED, FactKind.REINSTATEMENT_APPLIED);

    private final FactTable table;
    private final Stops stops;
    private final FactQuery<RecordedFact> facts;

    Story(FactTable facts, Stops stops) {
        this.table = facts;
        this.stops = stops;
        this.facts = facts.facts("f.division = :division", Function.identity());
    }

    /** The first fact first. */
    public List<RecordedFact> ofInitiative(AsOf asOf, String division, String initiative) {
        return marked(
                asOf,
                facts.list(
                        asOf,
                        OF_INITIATIVE,
                        Map.of("division", division, "initiative", initiative)));
    }

    /** What changed in a division and its initiatives, the latest fact first. */
    public List<RecordedFact> ofDivision(AsOf asOf, String division, int most) {
        return marked(
                asOf, facts.list(asOf, OF_DIVISION, Map.of("division", division, "most", most)));
    }

    /** What cases and settled stops tell in figures is as invented as their rows say. */
    private List<RecordedFact> marked(AsOf asOf, List<RecordedFact> facts) {
        Map<UUID, Marked> rows = new HashMap<>();
        List<UUID> cases = subjects(facts, FactKind.CASE_OPENED);
        if (!cases.isEmpty()) {
            Case.some(table, asOf, cases).forEach(row -> rows.put(row.caseId(), row));
        }
        facts.stream()
                .filter(fact -> fact.kind() == FactKind.REINSTATEMENT_APPLIED)
                .findFirst()
                .ifPresent(
                        fact ->
                                stops.about(asOf, fact.division(), fact.initiative())
                                        .forEach(row -> rows.put(row.stopId(), row)));
        return facts.stream()
                .map(fact -> FIGURES.contains(fact.kind()) ? marked(fact, rows) : fact)
                .toList();
    }

    private static RecordedFact marked(RecordedFact fact, Map<UUID, Marked> rows) {
        Marked row = rows.get(fact.subject());
        return row == null
                ? fact
                : fact.madeUp(
                        Stream.concat(row.madeUp().stream(), row.partlyMadeUp().stream()).toList());
    }

    private static List<UUID> subjects(List<RecordedFact> facts, FactKind kind) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind)
                .map(RecordedFact::subject)
                .toList();
    }
}
