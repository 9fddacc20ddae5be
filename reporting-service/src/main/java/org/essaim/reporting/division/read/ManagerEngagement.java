package org.essaim.reporting.division.read;

import java.time.LocalDate;
import java.util.List;
import org.essaim.reporting.recount.domain.SmallCells;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the culture reaches managers, division by division (R08); never fewer than five (R100).
 */
@Component
public class ManagerEngagement {

    /** What was told last holds until something else is. */
    private static final String COUNTED =
            """
            select d.division, last.true_on as counted_on, last.number as operational,
                last.delight as managers, launching.count as launching, demos.count as at_demos
              from (select distinct division from fact where kind = 'DIVISION_ADMITTED'
                   and true_on <= :trueOn and known_on <= :knownOn) d
              join lateral (select true_on, number, delight from fact
                   where kind = 'VOLUNTEERS_COUNTED' and division = d.division
                     and true_on <= :trueOn and known_on <= :knownOn
                   order by true_on desc, position desc limit 1) last on true
              left join lateral (select word::int as count from fact
                   where kind = 'VOLUNTEERS_COUNTED' and division = d.division
                     and word is not null and true_on <= :trueOn and known_on <= :knownOn
                   order by true_on desc, position desc limit 1) launching on true
              left join lateral (select other::int as count from fact
                   where kind = 'VOLUNTEERS_COUNTED' and division = d.division
                     and other is not null and true_on <= :trueOn and known_on <= :knownOn
                   order by true_on desc, position desc limit 1) demos on true
             order by d.division
            """;

    private final JdbcClient jdbc;

    ManagerEngagement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A division that has counted its volunteers; a figure is null where it is about 1 to 4 people
     * or was never told.
     *
     * @param managers who volunteer
     * @param launching managers who have launched an initiative
     * @param atDemos managers who have attended a demo
     */
    public record Row(
            String division,
            LocalDate countedOn,
            Integer operational,
            Integer managers,
            Integer launching,
            Integer atDemos) {}

    /** By division. */
    public List<Row> rows(AsOf asOf) {
        return jdbc
                .sql(COUNTED)
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .query(Row.class)
                .list()
                .stream()
                .map(ManagerEngagement::shown)
                .toList();
    }

    private static Row shown(Row row) {
        return new Row(
                row.division(),
                row.countedOn(),
                SmallCells.shown(row.operational()),
                SmallCells.shown(row.managers()),
                SmallCells.shown(row.launching()),
                SmallCells.shown(row.atDemos()));
    }
}
