package org.essaim.incubator.initiative.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what people wrote about an initiative. */
@Component
public class InitiativeNarrativeQuery {

    private static final int MOST = 100;

    private static final String WORDS =
            """
            select h.text as hurts,
                   case when o.irritant_id is null then 0 else o.corroborations + 1 end as affected,
                   tried.text as tried, learnt.text as learnt, l.origin_division, g.origin,
                   title.text as origin_title
              from generalization_initiative g
              left join generalization_irritant r
                on r.division = g.division and r.irritant_id = g.irritant_id
              left join generalization_irritant o on o.division = r.division
               and o.irritant_id = coalesce(r.merged_into, r.irritant_id)
              left join shown_text h on h.stream = o.stream and h.digest = o.hurts_digest
              left join search_entry e on e.kind = 'LESSON'
               and e.division = g.division and e.id = g.initiative
              left join shown_text tried
                on tried.stream = e.stream and tried.digest = e.digests[2]
              left join shown_text learnt
                on learnt.stream = e.stream and learnt.digest = e.digests[3]
              left join lineage l on l.division = g.division and l.initiative = g.initiative
              left join initiative a on a.division = l.origin_division and a.initiative = l.origin
              left join shown_text title
                on title.stream = a.stream and title.digest = a.title_digest
             where g.division = ? and g.initiative = ?
            """;

    private static final String WARNINGS =
            """
            select * from warning where division = ? and initiative = ?
             order by warned_on, expense_id, month limit %d
            """
                    .formatted(MOST);

    private final JdbcClient jdbc;

    InitiativeNarrativeQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands in one row. */
    private record Row(
            String hurts,
            int affected,
            String tried,
            String learnt,
            String originDivision,
            String origin,
            String originTitle) {}

    /** Empty where its launch has not arrived. */
    public Optional<InitiativeNarrative> of(DivisionId division, InitiativeId initiative) {
        return jdbc.sql(WORDS)
                .params(division.value(), initiative.value())
                .query(RecordMapper.of(Row.class))
                .optional()
                .map(
                        row ->
                                new InitiativeNarrative(
                                        row.hurts(),
                                        row.affected(),
                                        row.tried(),
                                        row.learnt(),
                                        row.originDivision(),
                                        row.origin(),
                                        row.originTitle(),
                                        warnings(division, initiative)));
    }

    private List<KnownWarning> warnings(DivisionId division, InitiativeId initiative) {
        return jdbc.sql(WARNINGS)
                .params(division.value(), initiative.value())
                .query(RecordMapper.of(KnownWarning.class))
                .list();
    }
}
