package org.essaim.reporting.portfolio.read;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.reporting.timetravel.read.IncrementalCache;
import org.essaim.reporting.timetravel.read.StreamPositions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many initiatives stand where (R80), of facts alone: the furthest stage of each, whether it
 * ended, and nothing of one whose launch has not been heard.
 */
@Component
public class Stages {

    private static final String STANDING =
            """
            select division, case when bool_or(kind = 'CLOSED') then 5
                when bool_or(kind = 'INTEGRATED') then 4
                else coalesce(max(number) filter (where kind = 'STAGE_ENTERED'), 0) end as standing
            """;

    private static final String TOLD =
            """
            where kind in ('LAUNCHED', 'STAGE_ENTERED', 'INTEGRATED', 'CLOSED')
               and true_on <= :trueOn and known_on <= :knownOn and seq <= :head
            """;

    private static final String EACH =
            " group by division, initiative having bool_or(kind = 'LAUNCHED')";

    private static final String WHOLE =
            "select division, standing, count(*) as initiatives from (%s) each group by 1, 2"
                    .formatted(STANDING + "from fact " + TOLD + EACH);

    /** Those that facts since then are about, as they stand now and no longer as they stood. */
    private static final String ONWARDS =
            """
            with moved as (select distinct division, initiative from fact %1$s and seq > :after),
                told as materialized (select f.* from moved
                    join lateral (select * from fact %1$s and division = moved.division
                        and initiative = moved.initiative) f on true)
            select division, standing, sum(change)::bigint as initiatives from (
                %2$s, 1 as change from told %3$s
                union all %2$s, -1 as change from told where seq <= :after %3$s) each
             group by 1, 2
            """
                    .formatted(TOLD, STANDING.stripTrailing(), EACH);

    private final JdbcClient jdbc;
    private final IncrementalCache<Map<Place, Long>> kept;

    Stages(JdbcClient jdbc, StreamPositions heard) {
        this.jdbc = jdbc;
        this.kept = new IncrementalCache<>(heard, this::whole, this::onwards);
    }

    private record Place(String division, Standing stage) {}

    /** Per division and standing, zeros left out. */
    public List<StageRow> rows(AsOf asOf) {
        return kept.of(asOf).entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(
                        each ->
                                new StageRow(
                                        each.getKey().division(),
                                        each.getKey().stage(),
                                        each.getValue()))
                .sorted(Comparator.comparing(StageRow::division).thenComparing(StageRow::stage))
                .toList();
    }

    /** The whole federation. */
    public PortfolioTotal total(AsOf asOf) {
        List<StageRow> rows = rows(asOf);
        long all = rows.stream().mapToLong(StageRow::initiatives).sum();
        long integrated = at(Standing.INTEGRATED, rows);
        long closed = at(Standing.CLOSED, rows);
        return new PortfolioTotal(
                all,
                rows.stream().map(StageRow::division).distinct().count(),
                all - integrated - closed,
                integrated,
                closed);
    }

    private static long at(Standing stage, List<StageRow> rows) {
        return rows.stream()
                .filter(row -> row.stage() == stage)
                .mapToLong(StageRow::initiatives)
                .sum();
    }

    private Map<Place, Long> whole(AsOf asOf, long head) {
        return Map.copyOf(counted(told(WHOLE, asOf, head)));
    }

    private Map<Place, Long> onwards(Map<Place, Long> before, AsOf asOf, long after, long head) {
        Map<Place, Long> moved = counted(told(ONWARDS, asOf, head).param("after", after));
        if (moved.isEmpty()) {
            return before;
        }
        Map<Place, Long> counts = new HashMap<>(before);
        moved.forEach((place, change) -> counts.merge(place, change, Long::sum));
        return Map.copyOf(counts);
    }

    private static Map<Place, Long> counted(JdbcClient.StatementSpec asked) {
        Map<Place, Long> counts = new HashMap<>();
        asked.query(
                row -> {
                    Standing stage = Standing.values()[row.getInt("standing")];
                    counts.put(
                            new Place(row.getString("division"), stage),
                            row.getLong("initiatives"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec told(String sql, AsOf asOf, long head) {
        return jdbc.sql(sql)
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .param("head", head);
    }
}
