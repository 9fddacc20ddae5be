package org.essaim.incubator.search.read;

import module java.base;

import org.essaim.incubator.search.domain.SearchFilter;
import org.essaim.incubator.search.domain.SearchKind;
import org.essaim.incubator.search.domain.SearchOrder;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.runtime.read.Snapshot;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Finds things of the whole federation, by words and by how they stand now. */
@Component
public class SearchQuery {

    /** Of more that has some words, so many of the latest are compared by how well they fit. */
    public static final int COMPARED = 1_000;

    private static final SortOrder<Ranked> LATEST =
            SortOrder.by("latest", SortKey::number, row -> -row.found().news());
    private static final SortOrder<Ranked> BEST =
            SortOrder.by("rank", SortKey::integer, Ranked::rank)
                    .then("latest", SortKey::number, row -> -row.found().news());
    private static final SortOrder<Ranked> USERS =
            SortOrder.<Ranked, Integer>by("by_users", SortKey::integer, row -> -row.found().users())
                    .then("latest", SortKey::number, row -> -row.found().news());

    private static final String ENTRIES =
            """
            select * from (
                select case when e.kind = 'INITIATIVE' and g.measured_on is not null
                            then 'PRODUCT' else e.kind end as kind,
                       e.division, e.id, e.happened_on as on, i.stage, e.stream,
                       e.digests[1] as called,
                       case e.kind when 'LESSON' then e.digests[3]
                                   when 'IRRITANT' then e.digests[2] end as said,
                       coalesce(d.category, o.category) as category,
                       coalesce(g.users, 0) as users, %s as by_users,
                       case when e.kind = 'IRRITANT' then coalesce(o.corroborations, 0) else 0 end
                           as corroborations,
                       g.measured_on is not null as used, coalesce(i.stopped, false) as stopped,
                       coalesce(c.standing = 'GENERALIZED', false) as adoptable,
                       e.kind = 'IRRITANT' and o.resolved_on is not null as resolved,
                       e.news, -e.news as latest, e.words
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
                 where not e.merged %s) found
            """;

    private static final String ALL =
            ENTRIES.formatted("-coalesce(g.users, 0)", "search_entry", "");

    /** In the order of their users, so that each is looked up and not all of them are joined. */
    private static final String USED =
            ENTRIES.formatted(
                    "e.by_users",
                    """
                    (select e.*, -g.users as by_users
                       from generalization_initiative g
                      cross join lateral (
                        select * from search_entry
                         where division = g.division and id = g.initiative
                           and kind <> 'IRRITANT' offset 0) e
                      where g.users > 0)""",
                    "");

    private static final String NOT_USED =
            ENTRIES.formatted("0", "search_entry", "and not coalesce(g.users > 0, false)");

    /** What is shown is looked up for the rows of a page alone. */
    private static final String SHOWN =
            """
            select * from (
                select f.*, %s as rank,
                       (select text from shown_text
                         where stream = f.stream and digest = f.called) as title,
                       (select text from shown_text
                         where stream = f.stream and digest = f.said) as text
                  from (%%s %s) f) shown
            """;

    /** The words weigh as whole numbers, so that a page continues exactly where one ended. */
    private static final String COMPARABLE =
            SHOWN.formatted(
                    "(-1000000 * ts_rank(f.words, sought(:q)))::integer",
                    "order by latest limit " + COMPARED);

    private static final String OLDER =
            SHOWN.formatted(Integer.MAX_VALUE, "order by latest offset " + COMPARED);

    private static final String UNRANKED = SHOWN.formatted("0", "");

    private final JdbcClient jdbc;
    private final Snapshot snapshot;

    SearchQuery(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.snapshot = new Snapshot(transactions);
    }

    /**
     * A part of what is found. How well words fit is compared among the latest {@value #COMPARED}
     * that fit; all that are older follow, the latest first.
     *
     * @param order BEST where null
     */
    public Page<Found> page(SearchFilter filter, SearchOrder order, PageRequest part) {
        return planned(
                () ->
                        switch (order == null ? SearchOrder.BEST : order) {
                            case BEST ->
                                    filter.q() == null
                                            ? latest(filter, null, part)
                                            : best(filter, part);
                            case LATEST -> latest(filter, null, part);
                            case USERS -> users(filter, part);
                        });
    }

    /** The latest of what came or changed since. */
    Page<Found> since(long seen, SearchFilter filter, PageRequest part) {
        return planned(() -> latest(filter, -seen, part));
    }

    /**
     * How often words occur decides how to look for them, so a plan is made for each question; else
     * PostgreSQL would keep one that suits rare ones.
     */
    private Page<Found> planned(Supplier<Page<Found>> question) {
        return snapshot.of(
                () -> {
                    jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                            .query(String.class)
                            .single();
                    return question.get();
                });
    }

    /** What {@link Found#news} the latest entry has; 0 where there is none. */
    public long latest() {
        return jdbc.sql("select " + SearchEntries.LAST_NEWS).query(Long.class).single();
    }

    /** By which one can narrow a search: all divisions that were admitted, by name. */
    public List<String> divisions() {
        return jdbc.sql("select division from division order by division limit 1000")
                .query(String.class)
                .list();
    }

    private Page<Found> best(SearchFilter filter, PageRequest part) {
        return page(narrowed(filter, ALL).inside(COMPARABLE, OLDER), BEST, part);
    }

    private Page<Found> latest(SearchFilter filter, Long before, PageRequest part) {
        KeysetQuery rows =
                narrowed(filter, ALL).where("latest < :before", "before", before).inside(UNRANKED);
        return page(rows, LATEST, part);
    }

    /** Of many those with users are read in their order; of few all, and then sorted. */
    private Page<Found> users(SearchFilter filter, PageRequest part) {
        KeysetQuery rows =
                isMany(filter)
                        ? filter.kind() == SearchKind.IRRITANT
                                ? narrowed(filter, NOT_USED)
                                : narrowed(filter, USED, NOT_USED)
                        : narrowed(filter, ALL);
        return page(rows.inside(UNRANKED), USERS, part);
    }

    private boolean isMany(SearchFilter filter) {
        return filter.division() == null
                && (filter.q() == null
                        || jdbc.sql(
                                        """
                                        select count(*) > :most from (
                                            select from search_entry where words @@ sought(:q)
                                             limit :most + 1) fitting
                                        """)
                                .param("most", COMPARED)
                                .param("q", filter.q())
                                .query(Boolean.class)
                                .single());
    }

    private Page<Found> page(KeysetQuery rows, SortOrder<Ranked> order, PageRequest part) {
        Page<Ranked> page = rows.page(jdbc, order, Ranked.ROW, part);
        return new Page<>(page.items().stream().map(Ranked::found).toList(), page.next());
    }

    private static KeysetQuery narrowed(SearchFilter filter, String... selects) {
        return KeysetQuery.of(selects)
                .where("words @@ sought(:q)", "q", filter.q())
                .where("kind = :kind", "kind", exact(filter.kind()))
                .when(filter.kind() == SearchKind.PRODUCT, "kind = 'PRODUCT'")
                .when(filter.kind() == SearchKind.INITIATIVE, "kind in ('INITIATIVE', 'PRODUCT')")
                .where("division = :division", "division", filter.division())
                .where("stage = :stage", "stage", filter.stage())
                .where("category = :category", "category", filter.category())
                .where("used = :used", "used", filter.used())
                .where("stopped = :stopped", "stopped", filter.stopped())
                .where("adoptable = :adoptable", "adoptable", filter.adoptable());
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
