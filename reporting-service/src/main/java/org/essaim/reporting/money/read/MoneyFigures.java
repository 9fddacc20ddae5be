package org.essaim.reporting.money.read;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sums of the ledger. Each is taken from the movements themselves, so that a sum can be checked.
 */
@Component
class MoneyFigures {

    private static final String SUMS =
            Stream.of("allocated", "granted", "spent", "reversed", "released")
                    .flatMap(figure -> Stream.of(figure + "_cents", figure + "_half_days"))
                    .map(column -> "coalesce(sum(%s), 0)::bigint as %s".formatted(column, column))
                    .collect(Collectors.joining(", "));

    private static final String AVAILABLE =
            """
            select *, allocated_cents - granted_cents + released_cents as available_cents,
                allocated_half_days - granted_half_days + released_half_days
                    as available_half_days
            from (%s) as each
            """;

    private final JdbcClient jdbc;

    MoneyFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By division: all that are admitted, zeros included, and all that have a movement. */
    List<MoneyOfDivision> divisions() {
        String sums =
                """
                select division, %s from figures full join division using (division)
                group by division
                """
                        .formatted(SUMS);
        return jdbc.sql(AVAILABLE.formatted(sums) + " order by division collate \"C\"")
                .query(MoneyOfDivision.class)
                .list();
    }

    /** By division and year, years without a movement left out. */
    List<MoneyOfYear> years() {
        return jdbc.sql("select * from figures order by division collate \"C\", year")
                .query(MoneyOfYear.class)
                .list();
    }

    /** The whole federation. */
    MoneyTotal total() {
        String sums =
                "select (select count(*) from division) as divisions, %s from figures"
                        .formatted(SUMS);
        return jdbc.sql(AVAILABLE.formatted(sums)).query(MoneyTotal.class).single();
    }
}
