package org.essaim.incubator.stopping.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.EvidenceLevel;
import org.essaim.incubator.stopping.domain.Evidence;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.incubator.stopping.domain.Hearing;
import org.essaim.incubator.stopping.domain.Hold;
import org.essaim.incubator.stopping.domain.InitiativeFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file out to be judged: all of it, and what was heard, as they were at one moment. */
@Component
public class CaseFiles {

    private final JdbcClient jdbc;

    CaseFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file as it was.
     *
     * @param changes how often it had changed by then
     */
    public record Taken(InitiativeFile file, Hearing hearing, long changes) {}

    /** What was heard never claims more than is in the file: one snapshot gives both (R64). */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Taken> take(Docket.Case one) {
        return jdbc.sql(
                        """
                        select f.changes, f.ended_on, d.stream, d.watermark,
                               d.importing is not null as importing
                          from stopping_file f join stopping_division d using (division)
                         where f.division = :division and f.initiative = :initiative
                        """)
                .param("division", one.division().value())
                .param("initiative", one.initiative().value())
                .query(
                        (row, _) ->
                                new Head(
                                        row.getLong("changes"),
                                        row.getObject("ended_on", LocalDate.class),
                                        row.getString("stream"),
                                        row.getBoolean("importing"),
                                        row.getObject("watermark", OffsetDateTime.class)
                                                .toInstant()))
                .optional()
                .map(head -> new Taken(file(one, head), hearing(head), head.changes()));
    }

    private InitiativeFile file(Docket.Case one, Head head) {
        return new InitiativeFile(
                one.division(), one.initiative(), expenses(one), evidence(one), head.endedOn());
    }

    private Hearing hearing(Head head) {
        List<LocalDate> heard =
                jdbc.sql("select day from heard_day where stream = ? and day > ?")
                        .param(head.stream())
                        .param(BusinessDay.of(head.watermark()))
                        .query(LocalDate.class)
                        .list();
        return new Hearing(
                head.watermark(), heard, head.importing() ? Hold.IMPORT_UNDER_WAY : Hold.NONE);
    }

    private List<Expense> expenses(Docket.Case one) {
        return jdbc.sql("select * from stopping_expense where division = ? and initiative = ?")
                .param(one.division().value())
                .param(one.initiative().value())
                .query(
                        (row, _) ->
                                new Expense(
                                        row.getObject("expense_id", UUID.class),
                                        row.getObject("spent_on", LocalDate.class),
                                        Amount.of(row.getLong("cents"), row.getInt("half_days")),
                                        row.getBoolean("imported"),
                                        row.getBoolean("reversed")))
                .list();
    }

    private List<Evidence> evidence(Docket.Case one) {
        return jdbc.sql("select * from stopping_evidence where division = ? and initiative = ?")
                .param(one.division().value())
                .param(one.initiative().value())
                .query(
                        (row, _) ->
                                new Evidence(
                                        row.getObject("evidence_id", UUID.class),
                                        row.getObject("measured_on", LocalDate.class),
                                        row.getInt("users"),
                                        EvidenceLevel.valueOf(row.getString("level"))))
                .list();
    }

    private record Head(
            long changes, LocalDate endedOn, String stream, boolean importing, Instant watermark) {}
}
