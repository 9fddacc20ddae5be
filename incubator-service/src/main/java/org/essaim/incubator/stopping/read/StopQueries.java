package org.essaim.incubator.stopping.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PolicyHistory;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.incubator.stopping.domain.InitiativeFile;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.node.ContractJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stops when and why. */
@Component
class StopQueries {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Supplier<PolicyHistory> policies;

    StopQueries(JdbcClient jdbc, CaseFiles files, Supplier<PolicyHistory> policies) {
        this.jdbc = jdbc;
        this.files = files;
        this.policies = policies;
    }

    /** All stops that fell due by the day, the first due first, those taken back included. */
    List<StopRow> until(LocalDate day) {
        return jdbc.sql(
                        """
                        select * from stop where due_on <= ?
                         order by due_on, initiative collate "C", division collate "C", stop_id
                        """)
                .param(day)
                .query(StopQueries::row)
                .list();
    }

    Optional<StopFile> file(UUID stopId) {
        return jdbc.sql("select * from stop where stop_id = ?")
                .param(stopId)
                .query(StopQueries::file)
                .optional();
    }

    /**
     * What will stop up to the day if nobody uses it: the first due expense of each initiative
     * whose funding runs.
     */
    List<ComingStopRow> coming(LocalDate until) {
        return jdbc
                .sql(
                        """
                        select division, initiative from stopping_file where next_due_on <= ?
                         order by next_due_on, initiative collate "C"
                        """)
                .param(until)
                .query(
                        (row, _) ->
                                new Docket.Case(
                                        new DivisionId(row.getString(1)),
                                        new InitiativeId(row.getString(2))))
                .list()
                .stream()
                .flatMap(one -> files.take(one).stream())
                .flatMap(taken -> firstOpen(taken.file(), until))
                .toList();
    }

    private Stream<ComingStopRow> firstOpen(InitiativeFile file, LocalDate until) {
        return file.expenses().stream()
                .filter(expense -> file.isOpen(expense, policies.get()))
                .filter(expense -> !expense.dueOn().isAfter(until))
                .limit(1)
                .map(expense -> coming(file, expense));
    }

    private static ComingStopRow coming(InitiativeFile file, Expense expense) {
        return new ComingStopRow(
                file.initiative().value(),
                file.division().value(),
                expense.expenseId(),
                expense.amount().money().cents(),
                expense.amount().time().halfDays(),
                expense.spentOn(),
                expense.useBy(),
                expense.dueOn());
    }

    private static StopRow row(ResultSet row, int number) throws SQLException {
        Instant reinstated = instant(row, "reinstated_at");
        return new StopRow(
                row.getObject("stop_id", UUID.class),
                row.getString("initiative"),
                row.getString("division"),
                row.getObject("spent_on", LocalDate.class),
                row.getObject("use_by", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("reason"),
                instant(row, "decided_at"),
                reinstated != null,
                reinstated,
                row.getString("reinstated_reason"),
                instant(row, "applied_at"));
    }

    private static StopFile file(ResultSet row, int number) throws SQLException {
        return new StopFile(
                ContractJson.mapper()
                        .readValue(row.getString("explanation"), StoppingEvent.Stopped.class),
                reinstatement(row),
                effect(row));
    }

    private static StopFile.Reinstatement reinstatement(ResultSet row) throws SQLException {
        Instant at = instant(row, "reinstated_at");
        Instant lifted = instant(row, "lifted_at");
        return at == null
                ? null
                : new StopFile.Reinstatement(
                        at,
                        row.getString("reinstated_reason"),
                        row.getObject("reinstated_because", UUID.class),
                        lifted,
                        lifted == null
                                ? null
                                : Amount.of(
                                        row.getLong("shortfall_cents"),
                                        row.getInt("shortfall_half_days")));
    }

    private static StopFile.Effect effect(ResultSet row) throws SQLException {
        Instant applied = instant(row, "applied_at");
        return applied == null
                ? null
                : new StopFile.Effect(row.getObject("effective_on", LocalDate.class), applied);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
