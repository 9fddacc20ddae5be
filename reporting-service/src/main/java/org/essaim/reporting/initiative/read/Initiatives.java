package org.essaim.reporting.initiative.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.domain.SoughtWords;
import org.essaim.reporting.facts.read.FactQuery;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.ProvenUse;
import org.essaim.reporting.facts.read.WordSearch;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.stereotype.Component;

/** Every initiative and what became of it (R80, R84). */
@Component
public class Initiatives {

    private static final String INITIATIVES =
            """
            select f.stream, f.position, f.division, f.initiative,
                text_of(f.stream, coalesce(story.title, f.payload ->> 'title')) as title,
                text_of(f.stream, story.address) as address, f.payload ->> 'kind' as kind,
                text_of(f.stream, coalesce(story.trial, f.payload ->> 'trial')) as trial,
                story.origin, f.true_on as launched_on,
                case when story.closed_on is not null then 'CLOSED'
                    when story.integrated_on is not null then 'INTEGRATED'
                    else (array['IDEA', 'PILOT', 'GROWTH', 'CONSOLIDATION', 'INTEGRATED'])
                        [coalesce(story.stage, 0) + 1] end as stage,
                coalesce(use.used, false) as used_product, use.first_used_on,
                coalesce(story.closed_on, story.integrated_on) as ended_on,
                text_of(f.stream, story.tried) as tried, text_of(f.stream, story.learnt) as learnt
              from facts f
              left join lateral (select max(stage) as stage,
                    min(true_on) filter (where kind = 'INTEGRATED') as integrated_on,
                    min(true_on) filter (where kind = 'CLOSED') as closed_on,
                    max(payload ->> 'tried') as tried, max(payload ->> 'learnt') as learnt,
                    (array_agg(payload ->> 'title' order by true_on desc, position desc)
                        filter (where kind = 'TITLE_CORRECTED'))[1] as title,
                    (array_agg(payload ->> 'trial' order by true_on desc, position desc)
                        filter (where kind = 'TRIAL_CORRECTED'))[1] as trial,
                    (array_agg(payload ->> 'address' order by true_on desc, position desc)
                        filter (where kind = 'ADDRESS_SET'))[1] as address,
                    max(payload ->> 'origin') filter (where kind = 'ADOPTED') as origin
                  from facts where division = f.division and initiative = f.initiative) story
                on true
              left join lateral (select true as used, min(u.true_on) as first_used_on
                  from (%s) u where u.division = f.division and u.initiative = f.initiative
                 having count(*) > 0) use on true
             where f.kind = 'LAUNCHED'
            """
                    .formatted(ProvenUse.SELECT);

    private static final String ONE =
            " and f.division = :division and f.initiative = :initiative limit 1";

    private static final String LATEST =
            """
             and f.division = :division and (f.true_on, f.initiative) < (:key0, :key1)
             order by f.true_on desc, f.initiative desc limit :most
            """;

    private static final String CLOSED =
            """
             and (f.division, f.initiative) in (select division, initiative from facts
                where kind = 'CLOSED' order by true_on desc, initiative limit :most)
             order by ended_on desc, f.initiative
            """;

    private static final String WRITTEN =
            """
            select f.division, f.initiative, f.stream, d.digest from facts f
              cross join lateral (values (f.payload ->> 'title'), (f.payload ->> 'tried'),
                (f.payload ->> 'learnt')) d (digest)
             where f.kind in ('LAUNCHED', 'TITLE_CORRECTED', 'CLOSED') and d.digest is not null
               and (f.division, f.initiative) in
                (select division, initiative from facts where kind = 'CLOSED')
            """;

    private static final String FOUND =
            " and ((f.division, f.initiative) in (select * from hits)) is true";

    /** Found before their stories are looked at, which takes long: once, however often closed. */
    private static final String ENDS =
            """
            select f.division, f.initiative from facts f
             where f.kind = 'CLOSED' and exists (select from facts l where l.kind = 'LAUNCHED'
                and l.division = f.division and l.initiative = f.initiative) %s
             group by f.division, f.initiative
            """;

    private static final String LESSONS =
            " and (f.division, f.initiative) in ("
                    + ENDS
                    + """
                    having (min(f.true_on), f.division, f.initiative) < (:key0, :key1, :key2)
                     order by min(f.true_on) desc, f.division desc, f.initiative desc limit :most)
                     order by story.closed_on desc, f.division desc, f.initiative desc
                    """;

    private final FactTable facts;
    private final FactQuery<Initiative> initiatives;

    Initiatives(FactTable facts) {
        this.facts = facts;
        this.initiatives = facts.rows(Initiative.class, INITIATIVES);
    }

    /** The one of that name, if it was launched by then. */
    public Optional<Initiative> one(AsOf asOf, String division, String initiative) {
        Map<String, ?> key = Map.of("division", division, "initiative", initiative);
        return initiatives.list(asOf, ONE, key).stream().findFirst();
    }

    /** Of a division, the last one launched first. */
    public List<Initiative> latest(AsOf asOf, String division, PageRequest part) {
        return initiatives.part(asOf, LATEST, Map.of("division", division), part, AsOf.ANY, "");
    }

    /** Those that were closed, with what was tried and learnt (R84); the latest first. */
    public List<Initiative> closed(AsOf asOf, int most) {
        return initiatives.list(asOf, CLOSED, Map.of("most", most));
    }

    /** What closed ones tried and learnt (R84), as far as it has all these words. */
    public Page<Initiative> lessons(AsOf asOf, SoughtWords sought, PageRequest part) {
        return part.page(
                lessons(sought)
                        .part(
                                asOf,
                                LESSONS.formatted(more(sought)),
                                words(sought),
                                part,
                                AsOf.ANY,
                                "",
                                ""),
                row -> SortKey.of(row.endedOn(), row.division(), row.initiative()));
    }

    /** How many of them there are. */
    public long countLessons(AsOf asOf, SoughtWords sought) {
        return facts.ask(
                        asOf,
                        hits(sought)
                                + "select count(*) from ("
                                + ENDS.formatted(more(sought))
                                + ") each")
                .params(words(sought))
                .query(Long.class)
                .single();
    }

    private FactQuery<Initiative> lessons(SoughtWords sought) {
        return facts.rows(Initiative.class, hits(sought) + INITIATIVES);
    }

    private static String hits(SoughtWords sought) {
        return WordSearch.hits(sought, "division, initiative", WRITTEN);
    }

    private static String more(SoughtWords sought) {
        return sought.isEmpty() ? "" : FOUND;
    }

    private static Map<String, ?> words(SoughtWords sought) {
        return sought.isEmpty() ? Map.of() : Map.of("words", WordSearch.words(sought));
    }

    /** What every closed one tried and learnt, in the order in which they were published. */
    public void eachLesson(Snapshot snapshot, Consumer<? super Lesson> each) {
        facts.rows(Lesson.class, INITIATIVES + " and story.closed_on is not null")
                .each(snapshot, each);
    }

    /** All of them, in the order in which they were published. */
    public void each(Snapshot snapshot, Consumer<? super Initiative> each) {
        initiatives.each(snapshot, each);
    }
}
