package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.runtime.read.KeysetQuery;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was given, granted, spent and released: per division, year and initiative. */
@Component
class FundingBoard {

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

    private static final String INITIATIVES =
            """
            select f.*, granted_cents - released_cents - spent_cents + reversed_cents as open_cents,
                   granted_half_days - released_half_days - spent_half_days + reversed_half_days
                       as open_half_days
              from funding_total i
              cross join lateral (
                select i.initiative, i.division, %s from funding_figure g
                 where g.division = i.division and g.initiative = i.initiative) f
            """
                    .formatted(SUMS);

    /** Each once, found at the first of its sums: so a page costs a page. */
    private static final String FIRST_OF_ITS_SUMS =
            """
            i.initiative <> '' and not exists (
                select 1 from funding_total o
                 where o.division = i.division and o.initiative = i.initiative
                   and (o.year, o.kind) < (i.year, i.kind))
            """;

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

    /** {@code offset 0} has the years of one division found after the other, up to the limit. */
    private static final String YEARS =
            """
            select f.* from division d
              cross join lateral (
                select * from funding_year_figure g
                 where g.division = d.division offset 0) f
            """;

    private static final List<String> BY_DIVISION = List.of("d.division collate \"C\"");
    private static final List<String> BY_YEAR = List.of("d.division collate \"C\"", "year");
    private static final List<String> BY_INITIATIVE =
            List.of("i.initiative collate \"C\"", "i.division collate \"C\"");

    private final JdbcClient jdbc;

    FundingBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every admitted division, by name; zeros where nothing has moved. */
    List<FundingRow> divisions(String division, PageRequest part) {
        return KeysetQuery.of(DIVISIONS)
                .where("d.division = :division", "division", division)
                .after(BY_DIVISION, part.afterRow(key -> List.of(key.text(0))))
                .in(jdbc, BY_DIVISION, part.most())
                .query(RecordMapper.of(FundingRow.class))
                .list();
    }

    /** The years of every division, each with what was booked in it. */
    List<FundingYearRow> years(String division, Integer year, PageRequest part) {
        return listed(YEARS, division, year, part)
                .query(RecordMapper.of(FundingYearRow.class))
                .list();
    }

    /** The plan of every division and year against what came of it. */
    List<FundingPlanRow> plan(String division, Integer year, PageRequest part) {
        return listed(PLAN, division, year, part)
                .query(RecordMapper.of(FundingPlanRow.class))
                .list();
    }

    private JdbcClient.StatementSpec listed(
            String select, String division, Integer year, PageRequest part) {
        return KeysetQuery.of(select)
                .where("d.division = :division", "division", division)
                .where("year = :year", "year", year)
                .after(BY_YEAR, part.afterRow(key -> List.of(key.text(0), (int) key.number(1))))
                .in(jdbc, BY_YEAR, part.most());
    }

    /** Every initiative that was granted something, by name. */
    List<FundedInitiativeRow> initiatives(String division, String initiative, PageRequest part) {
        return KeysetQuery.of(INITIATIVES)
                .when(true, FIRST_OF_ITS_SUMS)
                .where("i.division = :division", "division", division)
                .where("i.initiative = :initiative", "initiative", initiative)
                .after(BY_INITIATIVE, part.afterRow(key -> List.of(key.text(0), key.text(1))))
                .in(jdbc, BY_INITIATIVE, part.most())
                .query(RecordMapper.of(FundedInitiativeRow.class))
                .list();
    }
}
