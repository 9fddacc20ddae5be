package org.essaim.incubator.funding.read;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private final JdbcClient jdbc;

    FundingBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every admitted division, by name; zeros where nothing has moved. */
    List<FundingRow> divisions() {
        return jdbc.sql(
                        """
                        select *, allocated_cents - granted_cents + released_cents
                                      as available_cents,
                               allocated_half_days - granted_half_days + released_half_days
                                      as available_half_days
                          from (select division, %s
                                  from division left join funding_figure using (division)
                                 group by division) f
                         order by division collate "C"
                        """
                                .formatted(SUMS))
                .query(FundingRow.class)
                .list();
    }

    /** The years of every division, each with what was booked in it. */
    List<FundingYearRow> years() {
        return jdbc.sql(
                        """
                        select division, year, %s from funding_figure
                         group by division, year order by division collate "C", year
                        """
                                .formatted(SUMS))
                .query(FundingYearRow.class)
                .list();
    }

    /** Every initiative that was granted something, by name. */
    List<FundedInitiativeRow> initiatives() {
        return jdbc.sql(
                        """
                        select *, granted_cents - released_cents - spent_cents + reversed_cents
                                      as open_cents,
                               granted_half_days - released_half_days - spent_half_days
                                      + reversed_half_days as open_half_days
                          from (select initiative, division, %s from funding_figure
                                 where initiative <> '' group by initiative, division) f
                         order by initiative collate "C", division collate "C"
                        """
                                .formatted(SUMS))
                .query(FundedInitiativeRow.class)
                .list();
    }
}
