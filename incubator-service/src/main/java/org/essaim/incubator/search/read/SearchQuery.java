package org.essaim.incubator.search.read;

import module java.base;

import org.essaim.incubator.search.domain.SearchFilter;
import org.essaim.incubator.search.domain.SearchKind;
import org.essaim.incubator.search.domain.SearchOrder;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds things of the whole federation, by words and by how they stand now. */
@Component
public class SearchQuery {

    private static final SortOrder<Ranked> LATEST =
            SortOrder.by("latest", SortKey::number, row -> -row.found().news());
    private static final SortOrder<Ranked> BEST =
            SortOrder.by("rank", SortKey::integer, Ranked::rank)
                    .then("latest", SortKey::number, row -> -row.found().news());
    private static final SortOrder<Ranked> USERS =
            SortOrder.<Ranked, Integer>by("-users", SortKey::integer, row -> -row.found().users())
                    .then("latest", SortKey::number, row -> -row.found().news());

    /** The words weigh as whole numbers, so that a page continues exactly where one ended. */
    private static final String RANK = "(-1000000 * ts_rank(e.words, sought(:q)))::integer";

    /** All that fits is ranked, so its index is worth it; the planner would rather read all. */
    private static final String FITTING =
            "(select * from search_entry where words @@ sought(:q) offset 0)";

    private static final String ENTRIES =
            """
            select * from (
                select case when e.kind = 'INITIATIVE' and g.measured_on is not null
                            then 'PRODUCT' else e.kind end as kind,
                       e.division, e.id, e.happened_on as on, i.stage,
                       (select t.text from shown_text t
                         where t.stream = e.stream and t.digest = e.digests[1]) as title,
                       (select x.text from shown_text x
                         where x.stream = e.stream
                           and x.digest = case e.kind when 'LESSON' then e.digests[3]
                                                      when 'IRRITANT' then e.digests[2] end)
                           as text,
                       coalesce(d.category, o.category) as category,
                       coalesce(g.users, 0) as users,
                       case when e.kind = 'IRRITANT' then coalesce(o.corroborations, 0) else 0 end
                           as corroborations,
                       g.measured_on is not null as used, coalesce(i.stopped, false) as stopped,
                       coalesce(c.standing = 'GENERALIZED', false) as adoptable,
                       e.kind = 'IRRITANT' and o.resolved_on is not null as resolved,
                       e.news, -e.news as latest, e.words, %s as rank
                  from %s e
                  left join initiative i on e.kind <> 'IRRITANT'
                   and i.division = e.division and i.initiative = e.id
                  left join generalization_initiative g on e.kind <> 'IRRITANT'
                   and g.division = e.division and g.initiative = e.id
                  left join generalization_case c on e.kind <> 'IRRITANT'
                   and c.division = e.division and c.initiative = e.id
                  left join generalization_description d on d.case_id = c.case_id
                  left join generalization_irritant o on o.division = e.division
                   and o.irritant_id = case when e.kind = 'IRRITANT' then e.id::uuid
                                            else g.irritant_id end
                 where not e.merged) found
            """;

    private final JdbcClient jdbc;

    SearchQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A part of what is found.
     *
     * @param order BEST where null
     */
    public Page<Found> page(SearchFilter filter, SearchOrder order, PageRequest part) {
        SortOrder<Ranked> by =
                switch (order == null ? SearchOrder.BEST : order) {
                    case BEST -> filter.q() == null ? LATEST : BEST;
                    case LATEST -> LATEST;
                    case USERS -> USERS;
                };
        return page(filter, by, null, part);
    }

    /** The latest of what came or changed since. */
    Page<Found> since(long seen, SearchFilter filter, PageRequest part) {
        return page(filter, LATEST, -seen, part);
    }

    /** What {@link Found#news} the latest entry has; 0 where there is none. */
    public long latest() {
        return jdbc.sql("select coalesce(max(news), 0) from search_entry")
                .query(Long.class)
                .single();
    }

    /** By which one can narrow a search: all divisions that were admitted, by name. */
    public List<String> divisions() {
        return jdbc.sql("select division from division order by division limit 1000")
                .query(String.class)
                .list();
    }

    private Page<Found> page(
            SearchFilter filter, SortOrder<Ranked> order, Long before, PageRequest part) {
        boolean ranked = order == BEST;
        boolean product = filter.kind() == SearchKind.PRODUCT;
        Page<Ranked> page =
                KeysetQuery.of(
                                ranked
                                        ? ENTRIES.formatted(RANK, FITTING)
                                        : ENTRIES.formatted("0", "search_entry"))
                        .where("words @@ sought(:q)", "q", filter.q())
                        .where("kind = :kind", "kind", exact(filter.kind()))
                        .when(product, "kind = 'PRODUCT'")
                        .when(
                                filter.kind() == SearchKind.INITIATIVE,
                                "kind in ('INITIATIVE', 'PRODUCT')")
                        .where("division = :division", "division", filter.division())
                        .where("stage = :stage", "stage", filter.stage())
                        .where("category = :category", "category", filter.category())
                        .where("used = :used", "used", filter.used())
                        .where("stopped = :stopped", "stopped", filter.stopped())
                        .where("adoptable = :adoptable", "adoptable", filter.adoptable())
                        .where("latest < :before", "before", before)
                        .page(jdbc, order, Ranked.ROW, part);
        return new Page<>(page.items().stream().map(Ranked::found).toList(), page.next());
    }

    /** Those that stand in the index as they are asked for. */
    private static SearchKind exact(SearchKind kind) {
        return kind == SearchKind.LESSON || kind == SearchKind.IRRITANT ? kind : null;
    }

    /**
     * With how well it fits.
     *
     * @param rank the lower the better
     */
    private record Ranked(Found found, int rank) {

        private static final RowMapper<Ranked> ROW =
                (row, number) ->
                        new Ranked(
                                RecordMapper.of(Found.class).mapRow(row, number),
                                row.getInt("rank"));
    }
}
