package org.essaim.reporting.initiative.read;

import module java.base;

import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.reporting.facts.domain.SoughtWords;
import org.essaim.reporting.facts.read.MadeUpColumns;
import org.essaim.reporting.facts.read.ProvenUse;
import org.essaim.reporting.facts.read.WordSearch;

/**
 * Which initiatives are asked for, in SQL: by what their launch and their texts say, and by what
 * became of them. Where launches tell which they are, nothing is made of any other.
 *
 * @param hits the common table of those with the words that are looked for, or empty
 * @param launch conditions that need no more than launches and words
 * @param state conditions on what became of them
 */
record InitiativeQuestion(
        String hits, String launch, String state, Map<String, Object> parameters) {

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
     * What is joined is made once for all that are chosen, and left out where nothing asks for it.
     * No condition is moved into it ({@code offset 0}), and no set is joined that is only asked
     * whether it holds a name ({@code is true}): how many rows remain the planner guesses so badly
     * that it would make everything again for each of them.
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
              from (select * from facts where kind = 'LAUNCHED' %5$s) f
              left join (select division, initiative, max(stage) as stage,
                    bool_or(kind = 'CLOSED') as closed, bool_or(kind = 'INTEGRATED') as integrated
                  from facts where kind in ('STAGE_ENTERED', 'INTEGRATED', 'CLOSED') %5$s
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
                  from (%2$s %5$s) proven
                 order by division, initiative, true_on desc, position desc) use
                on (use.division, use.initiative) = (f.division, f.initiative)
              left join (select division, initiative,
                    sum(case kind when 'SPENT' then cents else -cents end) as cents,
                    sum(case kind when 'SPENT' then half_days else -half_days end) as half_days,
                     %4$s
                  from facts where kind in ('SPENT', 'REVERSED') %5$s group by 1, 2) cost
                on (cost.division, cost.initiative) = (f.division, f.initiative)
             offset 0) found where true
            """;

    private static final String LAUNCHES =
            """
            select * from (select division, initiative, true_on as launched_on
                from facts where kind = 'LAUNCHED') f where true
            """;

    /** Those whose launch already says that they may be found. */
    private static final String CHOSEN =
            ", chosen as materialized (select division, initiative from (" + LAUNCHES + "%s) f)\n";

    private static final String AMONG_CHOSEN =
            "and (division, initiative) in (select division, initiative from chosen)";

    static InitiativeQuestion of(InitiativeFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        SoughtWords sought = filter.words();
        String words = "";
        if (!sought.isEmpty()) {
            words = " and ((division, initiative) in (select * from hits)) is true";
            parameters.put("words", WordSearch.words(sought));
        }
        String division = equal("division", filter.division(), parameters);
        String state =
                equal("stage", name(filter.stage()), parameters)
                        + equal("category", name(filter.category()), parameters)
                        + equal("used_product", filter.used(), parameters)
                        + equal("stopped", filter.stopped(), parameters)
                        + equal("adoptable", filter.adoptable(), parameters);
        return new InitiativeQuestion(
                WordSearch.hits(sought, "division, initiative", WRITTEN),
                words + division,
                state,
                parameters);
    }

    static InitiativeQuestion one(String division, String initiative) {
        Map<String, Object> parameters = new HashMap<>();
        String launch =
                equal("division", division, parameters)
                        + equal("initiative", initiative, parameters);
        return new InitiativeQuestion("", launch, "", parameters);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String equal(String column, Object value, Map<String, Object> parameters) {
        if (value == null) {
            return "";
        }
        parameters.put(column, value);
        return " and %1$s = :%1$s".formatted(column);
    }

    /**
     * All of those that are asked for.
     *
     * @param select of {@code (%s) f}, their division and initiative alone
     */
    String names(String select) {
        return state.isEmpty()
                ? hits + select.formatted(LAUNCHES + launch)
                : found(select, launch, "");
    }

    /**
     * As many as are asked for of those, each with how it stands.
     *
     * @param select of {@code (%s) f}
     * @param more a condition, the order and the limit
     * @param ofLaunch whether those need no more than launches and words
     */
    String found(String select, String more, boolean ofLaunch) {
        return found(select, ofLaunch && state.isEmpty() ? launch + more : launch, more);
    }

    private String found(String select, String chosen, String more) {
        boolean all = chosen.isEmpty();
        String found =
                FOUND.formatted(
                        SmallCells.LEAST_PEOPLE,
                        ProvenUse.SELECT,
                        MadeUpColumns.lists("spent", "use.invented"),
                        MadeUpColumns.OF_SUM,
                        all ? "" : AMONG_CHOSEN);
        return hits
                + (all ? "" : CHOSEN.formatted(chosen))
                + select.formatted(found + launch + state + more);
    }
}
