package org.essaim.reporting.irritant.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.domain.SoughtWords;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.WordSearch;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.PageRequest;
import org.springframework.stereotype.Component;

/** Every irritant that still goes on under its own name, with what became of it (R90, R91). */
@Component
public class Irritants {

    private static final String WRITTEN =
            """
            select f.division, f.subject_id, f.stream, d.digest from facts f
              cross join lateral (values (f.payload ->> 'hurts'), (f.payload ->> 'zone')) d (digest)
             where f.kind = 'IRRITANT_REPORTED'
            """;

    /** Those that go on as an irritant, itself first; a cycle, which nobody may publish, ends. */
    private static final String ALIASES =
            """
            (with recursive alias (irritant) as (select f.subject_id
                union select m.subject_id from alias join facts m on m.kind = 'IRRITANT_MERGED'
                  and m.division = f.division and m.payload ->> 'into' = alias.irritant::text)
             select irritant::text from alias)
            """;

    /** Messages of one irritant are of one stream, so that their positions are in their order. */
    private static final String IRRITANTS =
            """
            select f.stream, f.position, f.division, f.subject_id as irritant_id,
                text_of(f.stream, f.payload ->> 'hurts') as hurts,
                text_of(f.stream, f.payload ->> 'zone') as zone,
                f.payload ->> 'category' as category, f.payload ->> 'recurrence' as recurrence,
                f.true_on as reported_on, f.known_on, coalesce(later.corroborations, 0) + 1 as felt,
                later.resolved_on,
                (select count(distinct l.initiative) from facts l
                  where l.kind = 'LAUNCHED' and l.division = f.division
                    and l.payload ->> 'irritantId' in %s) as initiatives
              from facts f
              left join lateral (select
                    (array_agg((payload ->> 'corroborations')::int order by position desc)
                        filter (where payload ->> 'corroborations' is not null))[1]
                        as corroborations,
                    (array_agg(case kind when 'IRRITANT_RESOLVED' then true_on end
                        order by position desc)
                        filter (where kind <> 'IRRITANT_CORROBORATED'))[1] as resolved_on
                  from facts where division = f.division and subject_id = f.subject_id and kind in
                    ('IRRITANT_CORROBORATED', 'IRRITANT_RESOLVED', 'IRRITANT_REOPENED')) later
                on true
             where f.kind = 'IRRITANT_REPORTED'
            """
                    .formatted(ALIASES);

    private static final String UNMERGED =
            """
             and not exists (select from facts m where m.division = f.division
                and m.subject_id = f.subject_id and m.kind = 'IRRITANT_MERGED')
            """;

    private static final String LATEST =
            """
             and (f.true_on, f.division, f.subject_id) < (:key0, :key1, :key2)
             order by f.true_on desc, f.division desc, f.subject_id desc limit :most
            """;

    private static final String ONE =
            " and f.division = :division and f.subject_id = :irritant limit 1";

    private static final String WORKING =
            """
            select distinct f.division, f.subject_id as irritant_id, l.initiative
              from facts f
              join facts l on l.kind = 'LAUNCHED' and l.division = f.division
               and l.payload ->> 'irritantId' in %s
             where f.kind = 'IRRITANT_REPORTED' and (f.division, f.subject_id) in
                (select * from unnest(:divisions::text[], :irritants::uuid[]))
             order by f.division, f.subject_id, l.initiative
            """
                    .formatted(ALIASES);

    private final FactTable facts;

    public Irritants(FactTable facts) {
        this.facts = facts;
    }

    /** Those that are looked for, the last one reported first. */
    public List<Irritant> latest(AsOf asOf, IrritantFilter filter, PageRequest part) {
        SoughtWords sought = filter.words();
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(filter, sought, parameters);
        return facts.rows(
                        Irritant.class,
                        WordSearch.hits(sought, "division, subject_id", WRITTEN) + IRRITANTS)
                .part(asOf, conditions + LATEST, parameters, part, AsOf.ANY, "", new UUID(0, 0));
    }

    /** How many are looked for. */
    public long count(AsOf asOf, IrritantFilter filter) {
        SoughtWords sought = filter.words();
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(filter, sought, parameters);
        return facts.ask(
                        asOf,
                        WordSearch.hits(sought, "division, subject_id", WRITTEN)
                                + "select count(*) from ("
                                + IRRITANTS
                                + conditions
                                + ") each")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** All that go on under their own name, in the order in which they were published. */
    public void each(Snapshot snapshot, Consumer<? super Irritant> each) {
        facts.rows(Irritant.class, IRRITANTS + UNMERGED).each(snapshot, each);
    }

    /** One, whatever it goes on as; empty where it was not reported by then. */
    public Optional<Irritant> one(AsOf asOf, String division, UUID irritant) {
        return facts.ask(asOf, IRRITANTS + ONE)
                .param("division", division)
                .param("irritant", irritant)
                .query(RecordMapper.of(Irritant.class))
                .optional();
    }

    /** Which initiatives work on some irritants. */
    public List<WorkingInitiative> working(AsOf asOf, Collection<Irritant> irritants) {
        return facts.ask(asOf, WORKING)
                .param(
                        "divisions",
                        irritants.stream().map(Irritant::division).toArray(String[]::new))
                .param(
                        "irritants",
                        irritants.stream()
                                .map(each -> each.irritantId().toString())
                                .toArray(String[]::new))
                .query(WorkingInitiative.class)
                .list();
    }

    private static String conditions(
            IrritantFilter filter, SoughtWords sought, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder(UNMERGED);
        if (!sought.isEmpty()) {
            conditions.append(" and ((f.division, f.subject_id) in (select * from hits)) is true");
            parameters.put("words", WordSearch.words(sought));
        }
        if (filter.division() != null) {
            conditions.append(" and f.division = :division");
            parameters.put("division", filter.division());
        }
        if (filter.category() != null) {
            conditions.append(" and f.payload ->> 'category' = :category");
            parameters.put("category", filter.category().name());
        }
        if (filter.recurrence() != null) {
            conditions.append(" and f.payload ->> 'recurrence' = :recurrence");
            parameters.put("recurrence", filter.recurrence().name());
        }
        if (filter.resolved() != null) {
            conditions.append(" and (later.resolved_on is not null) = :resolved");
            parameters.put("resolved", filter.resolved());
        }
        return conditions.toString();
    }

    /**
     * An initiative that was launched for an irritant, or for one that goes on as it (R21, R91).
     */
    public record WorkingInitiative(String division, UUID irritantId, String initiative) {}
}
