package org.essaim.incubator.funding.read;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.node.read.Listing;
import org.essaim.web.Key;
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
            select *, allocated_cents - granted_cents + released_cents as available_cents,
                   allocated_half_days - granted_half_days + released_half_days
                       as available_half_days
              from (select division, %s
                      from division left join funding_year_figure using (division)
                     group by division) f
            """
                    .formatted(SUMS);

    private static final String INITIATIVES =
            """
            select f.*, granted_cents - released_cents - spent_cents + reversed_cents as open_cents,
                   granted_half_days - released_half_days - spent_half_days + reversed_half_days
                       as open_half_days
              from (select distinct initiative, division from funding_total
                     where initiative <> '') i
              cross join lateral (
                select i.initiative, i.division, %s from funding_figure g
                 where g.division = i.division and g.initiative = i.initiative) f
            """
                    .formatted(SUMS);

    private static final String PLAN =
            """
            select * from (
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
                          from funding_year_figure) f
                window w as (partition by division order by year)) p
            """;

    private static final List<String> BY_DIVISION = List.of("division collate \"C\"");
    private static final List<String> BY_YEAR = List.of("division collate \"C\"", "year");
    private static final List<String> BY_INITIATIVE =
            List.of("i.initiative collate \"C\"", "i.division collate \"C\"");

    private final JdbcClient jdbc;

    FundingBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every admitted division, by name; zeros where nothing has moved. */
    List<FundingRow> divisions(String division, Key after, int most) {
        return Listing.of(DIVISIONS)
                .where("division = :division", "division", division)
                .after(BY_DIVISION, after == null ? null : List.of(after.text(0)))
                .in(jdbc, BY_DIVISION, most)
                .query(FundingRow.class)
                .list();
    }

    /** The years of every division, each with what was booked in it. */
    List<FundingYearRow> years(String division, Integer year, Key after, int most) {
        return listed("select * from funding_year_figure", division, year, after, most)
                .query(FundingYearRow.class)
                .list();
    }

    /** The plan of every division and year against what came of it. */
    List<FundingPlanRow> plan(String division, Integer year, Key after, int most) {
        return listed(PLAN, division, year, after, most).query(FundingPlanRow.class).list();
    }

    private JdbcClient.StatementSpec listed(
            String select, String division, Integer year, Key after, int most) {
        return Listing.of(select)
                .where("division = :division", "division", division)
                .where("year = :year", "year", year)
                .after(
                        BY_YEAR,
                        after == null ? null : List.of(after.text(0), (int) after.number(1)))
                .in(jdbc, BY_YEAR, most);
    }

    /** Every initiative that was granted something, by name. */
    List<FundedInitiativeRow> initiatives(String division, String initiative, Key after, int most) {
        return Listing.of(INITIATIVES)
                .where("i.division = :division", "division", division)
                .where("i.initiative = :initiative", "initiative", initiative)
                .after(BY_INITIATIVE, after == null ? null : List.of(after.text(0), after.text(1)))
                .in(jdbc, BY_INITIATIVE, most)
                .query(FundedInitiativeRow.class)
                .list();
    }
}
