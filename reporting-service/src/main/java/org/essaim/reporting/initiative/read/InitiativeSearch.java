package org.essaim.reporting.initiative.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.reporting.facts.domain.SoughtWords;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.MadeUpColumns;
import org.essaim.reporting.facts.read.WordSearch;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.stereotype.Component;

/** Finds initiatives by words and by how they stand as of two days. */
@Component
public class InitiativeSearch {

    private static final String WRITTEN =
            """
            select f.division, f.initiative, f.stream, d.digest from facts f
              cross join lateral (values (f.payload ->> 'title'), (f.payload ->> 'trial'),
                (f.payload ->> 'tried'), (f.payload ->> 'learnt')) d (digest)
             where f.kind in ('LAUNCHED', 'TITLE_CORRECTED', 'TRIAL_CORRECTED', 'CLOSED')
               and d.digest is not null
            union all
            select l.division, l.initiative, i.stream, i.payload ->> 'hurts' from facts l
              join facts i on i.kind = 'IRRITANT_REPORTED' and i.division = l.division
               and i.subject_id = (l.payload ->> 'irritantId')::uuid
             where l.kind = 'LAUNCHED'
            """;

    /**
     * What is joined is made once for all, and left out where nothing asks for it. No condition is
     * moved into it ({@code offset 0}), and no set is joined that is only asked whether it holds a
     * name ({@code is true}): how many rows remain the planner guesses so badly that it would make
     * everything again for each of them.
     */
    private static final String FOUND =
            """
            select * from (select f.stream, f.position, f.division, f.initiative,
                f.payload ->> 'title' as digest, f.payload ->> 'kind' as kind,
                f.true_on as launched_on,
                case when story.closed then 'CLOSED' when story.integrated then 'INTEGRATED'
                    else (array['IDEA', 'PILOT', 'GROWTH', 'CONSOLIDATION', 'INTEGRATED'])
                        [coalesce(story.stage, 0) + 1] end as stage,
                irritant.category, use.users is not null as used_product, use.users,
                case when use.users is null then 0 when use.users < %1$d then 1 else use.users end
                    ::bigint as shown_users,
                ((f.division, f.initiative) in (select division, initiative from facts s
                    where kind = 'STOPPED' and not exists (select from facts r
                        where r.division = s.division and r.subject_id = s.subject_id
                          and r.kind = 'REINSTATED'))) is true as stopped,
                ((f.division, f.initiative) in (select division, initiative from facts
                    where kind = 'BOARD_DECIDED' and payload ->> 'outcome' = 'GENERALIZE'))
                    is true as adoptable,
                coalesce(cost.cents, 0)::bigint as spent_cents,
                coalesce(cost.half_days, 0)::bigint as spent_half_days, %3$s
              from facts f
              left join (select division, initiative, max(stage) as stage,
                    bool_or(kind = 'CLOSED') as closed, bool_or(kind = 'INTEGRATED') as integrated
                  from facts where kind in ('STAGE_ENTERED', 'INTEGRATED', 'CLOSED')
                 group by 1, 2) story
                on (story.division, story.initiative) = (f.division, f.initiative)
              left join (select distinct on (division, subject_id) division, subject_id,
                    payload ->> 'category' as category
                  from facts where kind = 'IRRITANT_REPORTED'
                 order by division, subject_id, position) irritant
                on irritant.division = f.division
               and irritant.subject_id = (f.payload ->> 'irritantId')::uuid
              left join (select distinct on (division, initiative) division, initiative, users,
                    'users' = any(made_up) as invented
                  from (%2$s) proven order by division, initiative, true_on desc, position desc) use
                on (use.division, use.initiative) = (f.division, f.initiative)
              left join (select division, initiative,
                    sum(case kind when 'SPENT' then cents else -cents end) as cents,
                    sum(case kind when 'SPENT' then half_days else -half_days end) as half_days,
                     %4$s
                  from facts where kind in ('SPENT', 'REVERSED') group by 1, 2) cost
                on (cost.division, cost.initiative) = (f.division, f.initiative)
             where f.kind = 'LAUNCHED' offset 0) found where true
            """
                    .formatted(
                            SmallCells.LEAST_PEOPLE,
                            ProvenUse.SELECT,
                            MadeUpColumns.lists("spent", "use.invented"),
                            MadeUpColumns.OF_SUM);

    private static final String PAGE =
            "select f.*, text_of(stream, coalesce("
                    + InitiativeNames.CORRECTED
                    + ", digest)) as title from (%s) f order by %s";

    private final FactTable facts;

    InitiativeSearch(FactTable facts) {
        this.facts = facts;
    }

    private record Order(String column, Object beginning, Function<FoundInitiative, Object> key) {}

    private static Order order(InitiativeSort sort) {
        return switch (sort) {
            case LATEST -> new Order("launched_on", AsOf.ANY, FoundInitiative::launchedOn);
            case USERS -> new Order("shown_users", Long.MAX_VALUE, InitiativeSearch::shownUsers);
            case COST ->
                    new Order("spent_cents", Long.MAX_VALUE, row -> row.spent().money().cents());
        };
    }

    private static long shownUsers(FoundInitiative row) {
        return row.users() != null ? row.users() : row.usedProduct() ? 1 : 0;
    }

    /** Those that are looked for, in an order. */
    public Page<FoundInitiative> page(
            AsOf asOf, InitiativeFilter filter, InitiativeSort sort, PageRequest part) {
        Order order = order(sort);
        String by = order.column() + " desc, division desc, initiative desc";
        String more =
                " and (%s, division, initiative) < (:key0, :key1, :key2) order by %s limit :most"
                        .formatted(order.column(), by);
        Map<String, Object> parameters = new HashMap<>();
        String found = FOUND + conditions(filter, parameters) + more;
        List<FoundInitiative> rows =
                facts.rows(FoundInitiative.class, hits(filter) + PAGE.formatted(found, by))
                        .part(asOf, "", parameters, part, order.beginning(), "", "");
        return part.page(
                rows, row -> SortKey.of(order.key().apply(row), row.division(), row.initiative()));
    }

    /** How many are looked for. */
    public long count(AsOf asOf, InitiativeFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String found = FOUND + conditions(filter, parameters);
        return facts.ask(asOf, hits(filter) + "select count(*) from (%s) each".formatted(found))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** All that are looked for, by name. */
    public Set<InitiativeKey> keys(AsOf asOf, InitiativeFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String found = FOUND + conditions(filter, parameters);
        return facts.ask(
                        asOf,
                        hits(filter)
                                + "select division, initiative from (%s) each".formatted(found))
                .params(parameters)
                .query(InitiativeKey.class)
                .set();
    }

    /** One by its name, if it was launched by then. */
    public Optional<FoundInitiative> one(AsOf asOf, String division, String initiative) {
        return facts
                .rows(FoundInitiative.class, PAGE.formatted(FOUND + ONE, "position"))
                .list(asOf, "", Map.of("division", division, "initiative", initiative))
                .stream()
                .findFirst();
    }

    private static final String ONE =
            " and division = :division and initiative = :initiative limit 1";

    private static String hits(InitiativeFilter filter) {
        return WordSearch.hits(filter.words(), "division, initiative", WRITTEN);
    }

    private static String conditions(InitiativeFilter filter, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        SoughtWords sought = filter.words();
        if (!sought.isEmpty()) {
            conditions.append(" and ((division, initiative) in (select * from hits)) is true");
            parameters.put("words", WordSearch.words(sought));
        }
        Map<String, Object> equal = new TreeMap<>();
        equal.put("division", filter.division());
        equal.put("stage", filter.stage() == null ? null : filter.stage().name());
        equal.put("category", filter.category() == null ? null : filter.category().name());
        equal.put("used_product", filter.used());
        equal.put("stopped", filter.stopped());
        equal.put("adoptable", filter.adoptable());
        equal.forEach(
                (column, value) -> {
                    if (value != null) {
                        conditions.append(" and %1$s = :%1$s".formatted(column));
                        parameters.put(column, value);
                    }
                });
        return conditions.toString();
    }
}
