package org.essaim.reporting.portfolio.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.InitiativeStage;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.IncrementalSums;
import org.springframework.stereotype.Component;

/**
 * How many initiatives are at which stage (R80): the furthest of each, or that it ended. One whose
 * launch has not arrived yet is not counted.
 */
@Component
public class Stages {

    private static final String KINDS =
            " where kind in ('LAUNCHED', 'STAGE_ENTERED', 'INTEGRATED', 'CLOSED')";

    private static final String STAGE =
            """
            select division, case when bool_or(kind = 'CLOSED') then 'CLOSED'
                when bool_or(kind = 'INTEGRATED') then 'INTEGRATED'
                else (array['IDEA', 'PILOT', 'GROWTH', 'CONSOLIDATION', 'INTEGRATED'])
                    [coalesce(max(stage), 0) + 1] end as stage
            """;

    private static final String EACH =
            " group by division, initiative having bool_or(kind = 'LAUNCHED')";

    private static final String COUNTS =
            "select division, stage, count(*) as initiatives from (%s) each group by 1, 2"
                    .formatted(STAGE + "from facts" + KINDS + EACH);

    /**
     * Those that facts since then are about, as they are now and no longer as they were; no more of
     * them than an index holds.
     */
    private static final String CHANGES =
            """
            , moved as (select distinct division, initiative from since %1$s),
            their as materialized (select f.* from moved join lateral (
                select division, initiative, kind, stage, seq, true_on, known_on from facts %1$s
                   and division = moved.division and initiative = moved.initiative) f on true)
            select division, stage, sum(change)::bigint as initiatives from (
                %2$s, 1 as change from their %3$s
                union all %2$s, -1 as change from their where seq <= :after
                    and true_on <= :trueAfter and known_on <= :knownAfter %3$s) each
             group by 1, 2
            """
                    .formatted(KINDS, STAGE.stripTrailing(), EACH);

    private final IncrementalSums<StageCount> counts;

    Stages(FactTable facts) {
        this.counts =
                new IncrementalSums<>(
                        facts,
                        StageCount.class,
                        COUNTS,
                        CHANGES,
                        row -> new Place(row.division(), row.stage()),
                        StageCount::plus);
    }

    private record Place(String division, InitiativeStage stage) {}

    /** Per division and stage, zeros left out. */
    public List<StageCount> counts(AsOf asOf) {
        return rows(counts.of(asOf));
    }

    /** Of a snapshot, counted for it. */
    List<StageCount> counts(Snapshot snapshot) {
        return rows(counts.of(snapshot));
    }

    private static List<StageCount> rows(Collection<StageCount> counted) {
        return counted.stream()
                .filter(row -> row.initiatives() != 0)
                .sorted(Comparator.comparing(StageCount::division).thenComparing(StageCount::stage))
                .toList();
    }

    /** The whole federation. */
    public Portfolio portfolio(AsOf asOf) {
        List<StageCount> rows = counts(asOf);
        long all = rows.stream().mapToLong(StageCount::initiatives).sum();
        long integrated = at(InitiativeStage.INTEGRATED, rows);
        long closed = at(InitiativeStage.CLOSED, rows);
        return new Portfolio(
                all,
                rows.stream().map(StageCount::division).distinct().count(),
                all - integrated - closed,
                integrated,
                closed);
    }

    private static long at(InitiativeStage stage, List<StageCount> rows) {
        return rows.stream()
                .filter(row -> row.stage() == stage)
                .mapToLong(StageCount::initiatives)
                .sum();
    }

    /** How many initiatives of a division are at one stage; never zero. */
    public record StageCount(String division, InitiativeStage stage, long initiatives) {

        /** Both together, in the place of this one. */
        StageCount plus(StageCount more) {
            return new StageCount(division, stage, initiatives + more.initiatives);
        }
    }
}
