package org.essaim.reporting.initiative.read;

import module java.base;

import org.essaim.contract.Kind;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.InitiativeStage;
import org.essaim.reporting.facts.domain.Meaning;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Every initiative and what became of it (R80, R84). */
@Component
public class Initiatives {

    private static final String INITIATIVES =
            """
            select f.stream, f.position, f.division, f.initiative,
                text_of(f.stream, f.payload ->> 'title') as title, f.payload ->> 'kind' as kind,
                story.origin, f.true_on as launched_on,
                case when story.closed_on is not null then 'CLOSED'
                    when story.integrated_on is not null then 'INTEGRATED'
                    else (array['IDEA', 'PILOT', 'GROWTH', 'CONSOLIDATION', 'INTEGRATED'])
                        [coalesce(story.stage, 0) + 1] end as stage,
                coalesce(story.used, false) as used_product, story.first_used_on,
                coalesce(story.closed_on, story.integrated_on) as ended_on,
                text_of(f.stream, story.tried) as tried, text_of(f.stream, story.learnt) as learnt
              from facts f
              left join lateral (select max(stage) as stage,
                    min(true_on) filter (where kind = 'INTEGRATED') as integrated_on,
                    min(true_on) filter (where kind = 'CLOSED') as closed_on,
                    max(payload ->> 'tried') as tried, max(payload ->> 'learnt') as learnt,
                    max(payload ->> 'origin') filter (where kind = 'ADOPTED') as origin,
                    bool_or((payload ->> 'users')::int >= 1 and payload ->> 'level' <> 'DECLARED')
                        filter (where kind = 'USED') as used,
                    min(true_on) filter (where kind = 'USED' and (payload ->> 'users')::int >= 1
                        and payload ->> 'level' <> 'DECLARED') as first_used_on
                  from facts where division = f.division and initiative = f.initiative) story
                on true
             where f.kind = 'LAUNCHED'
            """;

    private static final String ONE =
            " and f.division = :division and f.initiative = :initiative limit 1";

    private static final String LATEST =
            """
             and f.division = :division and (f.true_on, f.initiative) < (:day, :name)
             order by f.true_on desc, f.initiative desc limit :most
            """;

    private static final String CLOSED =
            """
             and (f.division, f.initiative) in (select division, initiative from facts
                where kind = 'CLOSED' order by true_on desc, initiative limit :most)
             order by ended_on desc, f.initiative
            """;

    private static final RowMapper<Initiative> ROW = RecordMapper.of(Initiative.class);

    private final FactTable facts;

    Initiatives(FactTable facts) {
        this.facts = facts;
    }

    /** One of them. Texts are absent where they were redacted or never disclosed. */
    @Meaning(
            en = "Every initiative and what became of it",
            fr = "Chaque initiative et ce qu’elle est devenue")
    public record Initiative(
            String division,
            String initiative,
            @Meaning(
                            en = "what it is about; absent where it was redacted",
                            fr = "de quoi il s’agit ; absent si caviardé")
                    String title,
            @Meaning(en = "IMPROVEMENT or PROTOTYPE", fr = "IMPROVEMENT ou PROTOTYPE") Kind kind,
            @Meaning(
                            en = "the initiative that it adopted, if any",
                            fr = "l’initiative adoptée, s’il y en a une")
                    String origin,
            @Meaning(en = "the day of its launch", fr = "le jour de son lancement")
                    LocalDate launchedOn,
            @Meaning(
                            en = "IDEA, PILOT, GROWTH, CONSOLIDATION, INTEGRATED or CLOSED",
                            fr = "IDEA, PILOT, GROWTH, CONSOLIDATION, INTEGRATED ou CLOSED")
                    InitiativeStage stage,
            @Meaning(
                            en = "true if it was ever proven that somebody uses it",
                            fr = "vrai s’il a été prouvé que quelqu’un s’en sert")
                    boolean usedProduct,
            @Meaning(
                            en = "the first day on which it was proven that somebody uses it",
                            fr = "le premier jour où il a été prouvé que quelqu’un s’en sert")
                    LocalDate firstUsedOn,
            @Meaning(
                            en = "the day it was closed or integrated",
                            fr = "le jour de sa clôture ou de son intégration")
                    LocalDate endedOn,
            @Meaning(en = "what was tried; of closed ones", fr = "ce qui a été tenté ; si close")
                    String tried,
            @Meaning(en = "what was learnt; of closed ones", fr = "ce qui a été appris ; si close")
                    String learnt) {

        /** What people call it. */
        public String name() {
            return title == null ? initiative : title;
        }

        /** What those of a division are ordered by, the latest first. */
        public String key() {
            return SortKey.of(launchedOn, initiative);
        }
    }

    /** The one of that name, if it was launched by then. */
    public Optional<Initiative> one(AsOf asOf, String division, String initiative) {
        return facts.ask(asOf, INITIATIVES + ONE)
                .param("division", division)
                .param("initiative", initiative)
                .query(ROW)
                .optional();
    }

    /**
     * Of a division, the last one launched first.
     *
     * @param after the {@link Initiative#key} to continue after; null at the beginning
     */
    public List<Initiative> latest(AsOf asOf, String division, SortKey after, int most) {
        return facts.ask(asOf, INITIATIVES + LATEST)
                .param("division", division)
                .param("day", after == null ? AsOf.ANY : after.day(0))
                .param("name", after == null ? "" : after.text(1))
                .param("most", most)
                .query(ROW)
                .list();
    }

    /** Those that were closed, with what was tried and learnt (R84); the latest first. */
    public List<Initiative> closed(AsOf asOf, int most) {
        return facts.ask(asOf, INITIATIVES + CLOSED).param("most", most).query(ROW).list();
    }

    public long countClosed(AsOf asOf) {
        return facts.count(Snapshot.open(asOf), FactKind.CLOSED, null);
    }

    /** All of them, in the order in which they were published. */
    public void each(Snapshot snapshot, Consumer<Initiative> each) {
        facts.each(snapshot, INITIATIVES, ROW, each);
    }
}
