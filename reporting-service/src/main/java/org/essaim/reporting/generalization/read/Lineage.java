package org.essaim.reporting.generalization.read;

import java.util.Comparator;
import java.util.List;
import org.essaim.reporting.recount.domain.SmallCells;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The adoptions of the federation, which make a graph (R73, R74). */
@Component
public class Lineage {

    private static final String ADOPTIONS =
            """
            select a.other as origin, p.other as origin_division, a.initiative, a.division,
                a.true_on as adopted_on,
                coalesce(m.cents, 0)::bigint as adapting_cents,
                coalesce(m.half_days, 0)::bigint as adapting_half_days,
                coalesce(u.number, 0) > 0 as used_there, u.number as users
              from told a
              left join told p on p.kind = 'PROPOSED' and p.about = a.about
              left join lateral (
                  select sum(case kind when 'SPENT' then cents else -cents end) as cents,
                      sum(case kind when 'SPENT' then half_days else -half_days end) as half_days
                    from told where kind in ('SPENT', 'REVERSED')
                     and division = a.division and initiative = a.initiative) m on true
              left join lateral (
                  select number from told where kind = 'USED' and word <> 'DECLARED'
                     and division = a.division and initiative = a.initiative and number > 0
                   order by true_on desc, position desc limit 1) u on true
             where a.kind = 'ADOPTED' %s
            """;

    private static final String BY_ORIGIN =
            " order by a.other collate \"C\", a.true_on, a.division collate \"C\"";

    private static final String LATEST =
            " order by a.true_on desc, a.other collate \"C\", a.division collate \"C\" limit ";

    private static final String TOLD =
            "with told as not materialized (select * from fact"
                    + " where true_on <= :trueOn and known_on <= :knownOn) ";

    private final JdbcClient jdbc;

    Lineage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By origin, then by the day of the adoption. */
    public List<LineageRow> rows(AsOf asOf) {
        return asked(asOf, "", BY_ORIGIN, "");
    }

    /** The latest ones, by origin and day. */
    public List<LineageRow> latest(AsOf asOf, int most) {
        return asked(asOf, "", LATEST + most, "").stream()
                .sorted(
                        Comparator.comparing(LineageRow::origin)
                                .thenComparing(LineageRow::adoptedOn)
                                .thenComparing(LineageRow::division))
                .toList();
    }

    /** Who adopted an initiative, or whom it adopted, by origin and day. */
    public List<LineageRow> about(AsOf asOf, String initiative) {
        return asked(
                asOf,
                " and (a.other = :initiative or a.initiative = :initiative)",
                BY_ORIGIN,
                initiative);
    }

    /** How many adoptions there are. */
    public long count(AsOf asOf) {
        return jdbc.sql(TOLD + "select count(*) from told where kind = 'ADOPTED'")
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .query(Long.class)
                .single();
    }

    private List<LineageRow> asked(AsOf asOf, String only, String order, String initiative) {
        return jdbc
                .sql(TOLD + ADOPTIONS.formatted(only) + order)
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .param("initiative", initiative)
                .query(LineageRow.class)
                .list()
                .stream()
                .map(Lineage::shown)
                .toList();
    }

    private static LineageRow shown(LineageRow row) {
        return new LineageRow(
                row.origin(),
                row.originDivision(),
                row.initiative(),
                row.division(),
                row.adoptedOn(),
                row.adaptingCents(),
                row.adaptingHalfDays(),
                row.usedThere(),
                SmallCells.shown(row.users()));
    }
}
