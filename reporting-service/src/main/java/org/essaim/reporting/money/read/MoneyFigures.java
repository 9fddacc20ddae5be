package org.essaim.reporting.money.read;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sums of the ledger, and of the facts where a past day is asked for. Each is taken from the
 * movements themselves, so that a sum can be checked.
 */
@Component
public class MoneyFigures {

    private static final List<String> FIGURES =
            List.of("allocated", "granted", "spent", "reversed", "released");

    private static final String SUMS =
            columns()
                    .map("coalesce(sum(%1$s), 0)::bigint as %1$s"::formatted)
                    .collect(Collectors.joining(", "));

    /** The view {@code figures}, of the facts of the two days. */
    private static final String AS_OF =
            """
            (select division, year, %s
               from fact where kind in ('ALLOCATED', 'WITHDRAWN', 'GRANTED', 'SPENT', 'REVERSED',
                   'RELEASED', 'REOPENED') and true_on <= :trueOn and known_on <= :knownOn
              group by division, year) as figures
            """
                    .formatted(
                            Stream.of(
                                            sums("allocated", "'ALLOCATED', 'WITHDRAWN'"),
                                            sums("granted", "'GRANTED'"),
                                            sums("spent", "'SPENT'"),
                                            sums("reversed", "'REVERSED'"),
                                            sums("released", "'RELEASED', 'REOPENED'"))
                                    .collect(Collectors.joining(", ")));

    private static final String DIVISIONS_AS_OF =
            """
            (select division from fact where kind = 'DIVISION_ADMITTED'
                and true_on <= :trueOn and known_on <= :knownOn) as division
            """;

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
    public List<MoneyOfDivision> divisions(AsOf asOf) {
        String sums =
                """
                select division, %s from %s full join %s using (division) group by division
                """
                        .formatted(SUMS, figures(asOf), divisionsOf(asOf));
        return ask(AVAILABLE.formatted(sums) + " order by division collate \"C\"", asOf)
                .query(MoneyOfDivision.class)
                .list();
    }

    /** By division and year, years without a movement left out. */
    public List<MoneyOfYear> years(AsOf asOf) {
        return ask(
                        "select * from %s order by division collate \"C\", year"
                                .formatted(figures(asOf)),
                        asOf)
                .query(MoneyOfYear.class)
                .list();
    }

    /** The whole federation. */
    public MoneyTotal total(AsOf asOf) {
        String sums =
                "select (select count(*) from %s) as divisions, %s from %s"
                        .formatted(divisionsOf(asOf), SUMS, figures(asOf));
        return ask(AVAILABLE.formatted(sums), asOf).query(MoneyTotal.class).single();
    }

    private JdbcClient.StatementSpec ask(String sql, AsOf asOf) {
        JdbcClient.StatementSpec asked = jdbc.sql(sql);
        return asOf.isNow()
                ? asked
                : asked.param("trueOn", asOf.lastTrue()).param("knownOn", asOf.lastKnown());
    }

    private static String figures(AsOf asOf) {
        return asOf.isNow() ? "figures" : AS_OF;
    }

    private static String divisionsOf(AsOf asOf) {
        return asOf.isNow() ? "division" : DIVISIONS_AS_OF;
    }

    private static Stream<String> columns() {
        return FIGURES.stream().flatMap(each -> Stream.of(each + "_cents", each + "_half_days"));
    }

    private static String sums(String figure, String kinds) {
        return Stream.of("cents", "half_days")
                .map(
                        unit ->
                                "coalesce(sum(%s) filter (where kind in (%s)), 0)::bigint as %s_%s"
                                        .formatted(unit, kinds, figure, unit))
                .collect(Collectors.joining(", "));
    }
}
