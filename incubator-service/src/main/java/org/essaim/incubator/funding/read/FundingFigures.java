package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.contract.RoundKind;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What divisions were given and did with it, and what was planned beside it (R10, R11). */
@Component
public class FundingFigures {

    private static final String SUMS =
            Stream.of("allocated", "granted", "spent", "reversed", "released")
                    .flatMap(what -> Stream.of(what + "_cents", what + "_half_days"))
                    .map("coalesce(sum(%1$s), 0)::bigint as %1$s"::formatted)
                    .collect(Collectors.joining(", "));

    private static final String DIVISIONS =
            """
            select f.*, allocated_cents - granted_cents + released_cents as available_cents,
                   allocated_half_days - granted_half_days + released_half_days
                       as available_half_days
              from division d
              cross join lateral (
                select d.division, %s from funding_year_figure g where g.division = d.division) f
            """
                    .formatted(SUMS);

    private static final String PLAN =
            """
            select p.* from division d
              cross join lateral (
                select division, year, allocated_cents as planned_cents,
                       allocated_half_days as planned_half_days, granted_cents, granted_half_days,
                       released_cents, released_half_days,
                       spent_cents - reversed_cents as spent_cents,
                       spent_half_days - reversed_half_days as spent_half_days,
                       (sum(left_cents) over w - left_cents)::bigint as carried_cents,
                       (sum(left_half_days) over w - left_half_days)::bigint as carried_half_days,
                       (sum(left_cents) over w)::bigint as available_cents,
                       (sum(left_half_days) over w)::bigint as available_half_days,
                       (spent_cents - reversed_cents) * 1000 / nullif(allocated_cents, 0)
                           as spent_permille,
                       (spent_half_days - reversed_half_days) * 1000
                           / nullif(allocated_half_days, 0) as spent_half_days_permille
                  from (select *, allocated_cents - granted_cents + released_cents as left_cents,
                               allocated_half_days - granted_half_days + released_half_days
                                   as left_half_days
                          from funding_year_figure g where g.division = d.division) f
                window w as (order by year)) p
            """;

    /** Every division, also one that nothing was allocated to in the year. */
    private static final String YEAR =
            """
            select d.division, y.* from division d
              cross join lateral (
                select :year as year,
                       coalesce(sum(left_cents) filter (where year < :year), 0)::bigint
                           as carried_cents,
                       coalesce(sum(left_half_days) filter (where year < :year), 0)::bigint
                           as carried_half_days,
                       coalesce(sum(allocated_cents) filter (where year = :year), 0)::bigint
                           as planned_cents,
                       coalesce(sum(allocated_half_days) filter (where year = :year), 0)::bigint
                           as planned_half_days,
                       coalesce(sum(granted_cents) filter (where year = :year), 0)::bigint
                           as granted_cents,
                       coalesce(sum(granted_half_days) filter (where year = :year), 0)::bigint
                           as granted_half_days,
                       coalesce(sum(released_cents) filter (where year = :year), 0)::bigint
                           as released_cents,
                       coalesce(sum(released_half_days) filter (where year = :year), 0)::bigint
                           as released_half_days,
                       coalesce(sum(spent_cents - reversed_cents) filter (where year = :year), 0)
                           ::bigint as spent_cents,
                       coalesce(sum(spent_half_days - reversed_half_days)
                                    filter (where year = :year), 0)::bigint as spent_half_days,
                       coalesce(sum(left_cents), 0)::bigint as available_cents,
                       coalesce(sum(left_half_days), 0)::bigint as available_half_days,
                       null::bigint as spent_permille,
                       null::bigint as spent_half_days_permille
                  from (select *, allocated_cents - granted_cents + released_cents as left_cents,
                               allocated_half_days - granted_half_days + released_half_days
                                   as left_half_days
                          from funding_year_figure g
                         where g.division = d.division and year <= :year) f) y
            """;

    private static final SortOrder<FundingRow> BY_DIVISION =
            SortOrder.by("d.division collate \"C\"", SortKey::text, FundingRow::division);
    private static final SortOrder<FundingPlanRow> PLAN_BY_YEAR =
            SortOrder.by("d.division collate \"C\"", SortKey::text, FundingPlanRow::division)
                    .then("year", SortKey::integer, FundingPlanRow::year);

    private static final SortOrder<FundingPlanRow> BY_NAME =
            SortOrder.by("d.division collate \"C\"", SortKey::text, FundingPlanRow::division);

    private final JdbcClient jdbc;

    FundingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums of all years; zeros where nothing has moved. */
    public Page<FundingRow> divisions(String division, PageRequest part) {
        return KeysetQuery.of(DIVISIONS)
                .where("d.division = :division", "division", division)
                .page(jdbc, BY_DIVISION, RecordMapper.of(FundingRow.class), part);
    }

    /** The years in which something moved, against their plans; null filters leave nothing out. */
    public Page<FundingPlanRow> plan(String division, Integer year, PageRequest part) {
        return KeysetQuery.of(PLAN)
                .where("d.division = :division", "division", division)
                .where("year = :year", "year", year)
                .page(jdbc, PLAN_BY_YEAR, RecordMapper.of(FundingPlanRow.class), part);
    }

    /** One year of every division, also of those in which nothing moved; without shares. */
    public Page<FundingPlanRow> year(int year, PageRequest part) {
        return KeysetQuery.of(YEAR)
                .param("year", year)
                .page(jdbc, BY_NAME, RecordMapper.of(FundingPlanRow.class), part);
    }

    /** The same of the whole federation. */
    public FundingPlanRow federation(int year) {
        String sums =
                Stream.of("carried", "planned", "granted", "released", "spent", "available")
                        .flatMap(what -> Stream.of(what + "_cents", what + "_half_days"))
                        .map("coalesce(sum(%1$s), 0)::bigint as %1$s"::formatted)
                        .collect(Collectors.joining(", "));
        return jdbc.sql(
                        """
                        select null as division, :year as year, %s,
                               null::bigint as spent_permille,
                               null::bigint as spent_half_days_permille
                          from (%s) every
                        """
                                .formatted(sums, YEAR))
                .param("year", year)
                .query(RecordMapper.of(FundingPlanRow.class))
                .single();
    }

    /** First rounds that began after that day, however much each was and topped up by (R22). */
    public long firstRounds(LocalDate since) {
        return jdbc.sql(
                        """
                        select count(*) from (
                            select from funding_grant where kind = ?
                             group by division, initiative having min(granted_on) > ?) launched
                        """)
                .params(RoundKind.FIRST.name(), since)
                .query(Long.class)
                .single();
    }
}
