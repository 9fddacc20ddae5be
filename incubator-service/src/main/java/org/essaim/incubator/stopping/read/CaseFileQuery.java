package org.essaim.incubator.stopping.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.runtime.ContractJson;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Explains a stop, and what is shown beside it or beside an expense that may become one. */
@Component
public class CaseFileQuery {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    CaseFileQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that a stop was based on, and what became of it; empty where no stop has that id. */
    public Optional<StopDetails> stop(UUID stopId) {
        return jdbc.sql("select * from stop where stop_id = ?")
                .param(stopId)
                .query(CaseFileQuery::explained)
                .optional();
    }

    private static StopDetails explained(ResultSet row, int number) throws SQLException {
        return StopDetails.of(
                ContractJson.mapper()
                        .readValue(row.getString("explanation"), StoppingEvent.Stopped.class),
                RecordMapper.of(Reinstatement.class).mapRow(row, number),
                RecordMapper.of(StopEffect.class).mapRow(row, number));
    }

    /** Whose expense it is; empty where the division has none of that id. */
    public Optional<InitiativeId> initiativeOf(DivisionId division, UUID expenseId) {
        return jdbc.sql(
                        """
                        select initiative from review_expense
                         where division = ? and expense_id = ?
                        """)
                .params(division.value(), expenseId)
                .query(String.class)
                .optional()
                .map(InitiativeId::new);
    }

    /** What it is called, {@code [redacted]} (R100), or empty where that is not disclosed. */
    public Optional<String> title(DivisionId division, InitiativeId initiative) {
        return jdbc.sql(
                        """
                        select t.text from initiative i
                          join shown_text t on t.stream = i.stream and t.digest = i.title_digest
                         where i.division = ? and i.initiative = ?
                        """)
                .params(division.value(), initiative.value())
                .query(String.class)
                .optional();
    }

    /** The stop of that expense that stands, if there is one. */
    public Optional<UUID> standingStop(DivisionId division, UUID expenseId) {
        return jdbc.sql(
                        """
                        select stop_id from stop
                         where division = ? and expense_id = ? and reinstated_at is null
                        """)
                .params(division.value(), expenseId)
                .query(UUID.class)
                .optional();
    }

    /** The warnings of an expense, the earliest first (R63). */
    public List<Warning> warnings(DivisionId division, UUID expenseId) {
        return jdbc.sql(
                        """
                        select * from warning where division = ? and expense_id = ?
                         order by warned_on, use_by
                        """)
                .params(division.value(), expenseId)
                .query(RecordMapper.of(Warning.class))
                .list();
    }

    /** All use that is known of an initiative, the latest two hundred measures, latest first. */
    public List<KnownUse> uses(DivisionId division, InitiativeId initiative) {
        return jdbc.sql(
                        """
                        select e.evidence_id, e.measured_on, e.users, e.level, e.withdrawn_on,
                               c.recorded_on
                          from review_evidence e
                          left join control_evidence c using (division, evidence_id)
                         where e.division = ? and e.initiative = ?
                         order by e.measured_on desc, e.evidence_id limit ?
                        """)
                .params(division.value(), initiative.value(), MOST)
                .query(RecordMapper.of(KnownUse.class))
                .list();
    }
}
