package org.essaim.micro.control.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What control has found here, and how far each finding is (R96). */
@Component
public record FindingBoard(JdbcClient jdbc, Clock clock, DivisionId division) {

    private static final SortOrder<FindingRow> BY_DUE_DAY =
            SortOrder.<FindingRow, Integer>by(
                            "(closed_on is not null)::integer",
                            SortKey::integer,
                            row -> row.closedOn() == null ? 0 : 1)
                    .then("due_on", SortKey::day, FindingRow::dueOn)
                    .then("finding_id", SortKey::id, FindingRow::findingId);

    /**
     * The open ones by the day by which they are due, the overdue ones first (R95), then the closed
     * ones.
     *
     * @param open only those that are open, or only those that are closed; null means all
     */
    public Page<FindingRow> findings(InitiativeId initiative, Boolean open, PageRequest part) {
        return KeysetQuery.of(
                        """
                        select *, closed_on is null and due_on < :today as overdue
                          from control_finding
                        """)
                .param("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .where(
                        "initiative = :initiative",
                        "initiative",
                        initiative == null ? null : initiative.value())
                .when(Boolean.TRUE.equals(open), "closed_on is null")
                .when(Boolean.FALSE.equals(open), "closed_on is not null")
                .page(jdbc, BY_DUE_DAY, RecordMapper.of(FindingRow.class), part);
    }

    /** How many are open. */
    public int open() {
        return jdbc.sql("select count(*) from control_finding where closed_on is null")
                .query(Integer.class)
                .single();
    }

    /** What an initiative is called, or {@code [redacted]} (R100); its id where it is not known. */
    public String title(InitiativeId initiative) {
        return jdbc.sql(
                        """
                        select t.text from initiative i join shown_text t
                            on t.stream = ? and t.digest = i.title_digest
                         where i.initiative = ?
                        """)
                .params(DivisionStream.of(division), initiative.value())
                .query(String.class)
                .optional()
                .orElse(initiative.value());
    }
}
