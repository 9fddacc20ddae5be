package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What control came to in each division, in figures for everybody (R96). */
@Component
public class ControlFigures {

    private static final SortOrder<ControlFigureRow> BY_NAME =
            SortOrder.by("e.division collate \"C\"", SortKey::text, ControlFigureRow::division);

    /** What arrived is counted when it arrives; what was touched or found is little. */
    private static final String FIGURES =
            """
            select e.*, t.*, u.*, f.*
              from control_division e
              cross join lateral (
                select count(*) as looked_at, count(*) filter (where samples > 0) as sampled
                  from control_expense x
                 where x.division = e.division
                   and looks + samples + open_findings + closed_findings > 0) t
              cross join lateral (
                select count(*) as evidence_looked_at
                  from control_evidence x
                 where x.division = e.division
                   and looks + open_findings + closed_findings > 0) u
              cross join lateral (
                select count(*) as findings, count(evidence_id) as findings_about_evidence,
                       count(*) filter (where closed_on is null and answers = 0) as unanswered,
                       count(*) filter (where closed_on is null and answers > 0) as answered,
                       count(*) filter (where outcome = 'EXPLAINED') as explained,
                       count(*) filter (where outcome = 'UPHELD') as upheld,
                       count(*) filter (where outcome = 'WITHDRAWN') as withdrawn,
                       count(*) filter
                           (where closed_on is null and due_on < cast(:today as date)) as overdue,
                       coalesce(cast(:today as date) - min(opened_on) filter
                           (where closed_on is null and answers = 0), 0)
                           as oldest_unanswered_days
                  from control_finding x where x.division = e.division) f
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ControlFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * By the name of the division.
     *
     * @param division all where null
     */
    public Page<ControlFigureRow> of(String division, PageRequest part) {
        return KeysetQuery.of(FIGURES)
                .where("e.division = :division", "division", division)
                .param("today", BusinessDay.of(clock.instant()))
                .page(jdbc, BY_NAME, RecordMapper.of(ControlFigureRow.class), part);
    }
}
