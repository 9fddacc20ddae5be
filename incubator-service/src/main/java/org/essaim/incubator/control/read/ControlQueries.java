package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be looked at first, what was found, and what it all comes to (R95, R96). */
@Component
class ControlQueries {

    private static final SortOrder<QueuedExpenseRow> RANK =
            SortOrder.<QueuedExpenseRow, Long>by(
                            "(-score)", SortKey::number, row -> (long) -row.score())
                    .then("ordinal", SortKey::number, QueuedExpenseRow::ordinal);
    private static final SortOrder<FindingRow> BY_DAY =
            SortOrder.by("opened_on", SortKey::day, FindingRow::openedOn)
                    .then("finding_id", SortKey::id, FindingRow::findingId);

    private static final SortOrder<ControlFigureRow> BY_NAME =
            SortOrder.by("e.division collate \"C\"", SortKey::text, ControlFigureRow::division);

    /** What arrived is counted when it arrives; what was touched or found is little. */
    private static final String FIGURES =
            """
            select e.*, t.*, f.*
              from control_division e
              cross join lateral (
                select count(*) as looked_at, count(*) filter (where samples > 0) as sampled
                  from control_expense x
                 where x.division = e.division
                   and looks + samples + open_findings + closed_findings > 0) t
              cross join lateral (
                select count(*) as findings,
                       count(*) filter (where closed_on is null and answers = 0) as unanswered,
                       count(*) filter (where closed_on is null and answers > 0) as answered,
                       count(*) filter (where outcome = 'EXPLAINED') as explained,
                       count(*) filter (where outcome = 'UPHELD') as upheld,
                       count(*) filter (where outcome = 'WITHDRAWN') as withdrawn,
                       coalesce(cast(:today as date) - min(opened_on) filter
                           (where closed_on is null and answers = 0), 0)
                           as oldest_unanswered_days
                  from control_finding x where x.division = e.division) f
            """;

    private final JdbcClient jdbc;

    ControlQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The riskiest first, among equals the one that arrived first; null filters leave nothing out.
     */
    Page<QueuedExpenseRow> queue(QueueFilter wanted, PageRequest part) {
        return KeysetQuery.of("select * from control_expense")
                .where("division = :division", "division", wanted.division())
                .where("initiative = :initiative", "initiative", wanted.initiative())
                .where(":signal = any(signals)", "signal", wanted.signal())
                .when(wanted.untouched(), "looks + samples + open_findings + closed_findings = 0")
                .page(jdbc, RANK, RecordMapper.of(QueuedExpenseRow.class), part);
    }

    Optional<QueuedExpenseRow> expense(UUID expenseId) {
        return jdbc.sql("select * from control_expense where expense_id = ?")
                .param(expenseId)
                .query(RecordMapper.of(QueuedExpenseRow.class))
                .optional();
    }

    List<FindingRow> findingsAbout(UUID expenseId) {
        return jdbc.sql(
                        """
                        select * from control_finding where expense_id = ?
                         order by opened_on, finding_id
                        """)
                .param(expenseId)
                .query(RecordMapper.of(FindingRow.class))
                .list();
    }

    /**
     * The oldest first.
     *
     * @param state null for all
     */
    Page<FindingRow> findings(String division, FindingState state, PageRequest part) {
        return KeysetQuery.of("select * from control_finding")
                .where("division = :division", "division", division)
                .when(state == FindingState.CLOSED, "closed_on is not null")
                .when(state == FindingState.OPEN, "closed_on is null")
                .when(state == FindingState.UNANSWERED, "closed_on is null and answers = 0")
                .page(jdbc, BY_DAY, RecordMapper.of(FindingRow.class), part);
    }

    /** Every division of which an expense has arrived, by name. */
    Page<ControlFigureRow> figures(LocalDate today, String division, PageRequest part) {
        return KeysetQuery.of(FIGURES)
                .where("e.division = :division", "division", division)
                .param("today", today)
                .page(jdbc, BY_NAME, RecordMapper.of(ControlFigureRow.class), part);
    }
}
