package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.runtime.read.KeysetQuery;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be looked at first, what was found, and what it all comes to (R95, R96). */
@Component
class ControlQueries {

    private static final List<String> RANK = List.of("(-score)", "ordinal");
    private static final List<String> BY_DAY = List.of("opened_on", "finding_id");

    private static final List<String> BY_NAME = List.of("e.division collate \"C\"");

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
    List<QueuedExpenseRow> queue(QueueFilter wanted, PageRequest part) {
        return KeysetQuery.of("select * from control_expense")
                .where("division = :division", "division", wanted.division())
                .where("initiative = :initiative", "initiative", wanted.initiative())
                .where(":signal = any(signals)", "signal", wanted.signal())
                .when(wanted.untouched(), "looks + samples + open_findings + closed_findings = 0")
                .after(RANK, part.afterRow(key -> List.of(key.number(0), key.number(1))))
                .in(jdbc, RANK, part.most())
                .query(RecordMapper.of(QueuedExpenseRow.class))
                .list();
    }

    static String key(QueuedExpenseRow row) {
        return SortKey.of(-row.score(), row.ordinal());
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
    List<FindingRow> findings(String division, FindingState state, PageRequest part) {
        return KeysetQuery.of("select * from control_finding")
                .where("division = :division", "division", division)
                .when(state == FindingState.CLOSED, "closed_on is not null")
                .when(state == FindingState.OPEN, "closed_on is null")
                .when(state == FindingState.UNANSWERED, "closed_on is null and answers = 0")
                .after(BY_DAY, part.afterRow(key -> List.of(key.day(0), key.id(1))))
                .in(jdbc, BY_DAY, part.most())
                .query(RecordMapper.of(FindingRow.class))
                .list();
    }

    static String key(FindingRow row) {
        return SortKey.of(row.openedOn(), row.findingId());
    }

    /** Every division of which an expense has arrived, by name. */
    List<ControlFigureRow> figures(LocalDate today, String division, PageRequest part) {
        return KeysetQuery.of(FIGURES)
                .where("e.division = :division", "division", division)
                .after(BY_NAME, part.afterRow(key -> List.of(key.text(0))))
                .in(jdbc, BY_NAME, part.most())
                .param("today", today)
                .query(RecordMapper.of(ControlFigureRow.class))
                .list();
    }
}
