package org.essaim.micro.control.read;

import module java.base;

import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.InitiativeId;
import org.essaim.runtime.read.KeysetQuery;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What control has found here, and how far each finding is (R96). */
@Component
public class FindingBoard {

    /**
     * What a controller found about an expense of this division, after the fact (R95, R96). The
     * texts about it stay at the centre, where it is answered too.
     *
     * @param answeredOn the day of the first answer, or null
     * @param outcome null while it is open
     */
    public record FindingRow(
            UUID findingId,
            InitiativeId initiative,
            UUID expenseId,
            FindingGround ground,
            LocalDate openedOn,
            LocalDate answeredOn,
            LocalDate closedOn,
            FindingOutcome outcome) {}

    private static final List<String> BY_DAY = List.of("opened_on", "finding_id");

    private final JdbcClient jdbc;

    FindingBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void opened(
            UUID finding,
            InitiativeId initiative,
            UUID expense,
            FindingGround ground,
            LocalDate on) {
        jdbc.sql(
                        """
                        insert into control_finding
                            (finding_id, initiative, expense_id, ground, opened_on)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(finding, initiative.value(), expense, ground.name(), on)
                .update();
    }

    /** Only the first answer counts. */
    public void answered(UUID finding, LocalDate on) {
        jdbc.sql(
                        """
                        update control_finding set answered_on = coalesce(answered_on, ?)
                         where finding_id = ?
                        """)
                .params(on, finding)
                .update();
    }

    public void closed(UUID finding, FindingOutcome outcome, LocalDate on) {
        jdbc.sql("update control_finding set closed_on = ?, outcome = ? where finding_id = ?")
                .params(on, outcome.name(), finding)
                .update();
    }

    /**
     * The oldest first.
     *
     * @param open only those that are open, or only those that are closed; null means all
     */
    List<FindingRow> findings(InitiativeId initiative, Boolean open, PageRequest part) {
        return KeysetQuery.of("select * from control_finding")
                .where(
                        "initiative = :initiative",
                        "initiative",
                        initiative == null ? null : initiative.value())
                .when(Boolean.TRUE.equals(open), "closed_on is null")
                .when(Boolean.FALSE.equals(open), "closed_on is not null")
                .after(BY_DAY, part.afterRow(key -> List.of(key.day(0), key.id(1))))
                .in(jdbc, BY_DAY, part.most())
                .query(RecordMapper.of(FindingRow.class))
                .list();
    }

    static String key(FindingRow row) {
        return SortKey.of(row.openedOn(), row.findingId());
    }
}
