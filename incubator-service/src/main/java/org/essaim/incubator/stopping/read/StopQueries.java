package org.essaim.incubator.stopping.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.StopReason;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.runtime.ContractJson;
import org.essaim.runtime.read.KeysetQuery;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stops when and why. */
@Component
class StopQueries {

    private static final List<String> BY_DUE_DAY =
            List.of("due_on", "initiative collate \"C\"", "division collate \"C\"", "stop_id");
    private static final List<String> BY_NEXT_DAY =
            List.of("next_due_on", "f.initiative collate \"C\"", "f.division collate \"C\"");
    private static final List<String> BY_WARNING = List.of("warned_on", "expense_id", "month");

    private final JdbcClient jdbc;

    StopQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a stop stands. */
    enum StopState {
        /** It was not taken back. */
        STANDING,
        /** It was taken back (R67). */
        REINSTATED,
        /** It stands, and its division has not said that it is effective (R98). */
        OPEN
    }

    /** What a caller asked for; null means any. */
    record Wanted(
            String division,
            String initiative,
            StopReason reason,
            StopState state,
            LocalDate since,
            LocalDate until) {}

    /** The first due first, those taken back included. */
    List<StopRow> stops(Wanted wanted, PageRequest part) {
        return KeysetQuery.of("select * from stop")
                .where("division = :division", "division", wanted.division())
                .where("initiative = :initiative", "initiative", wanted.initiative())
                .where(
                        "reason = :reason",
                        "reason",
                        wanted.reason() == null ? null : wanted.reason().name())
                .where("due_on >= :since", "since", wanted.since())
                .where("due_on <= :until", "until", wanted.until())
                .when(wanted.state() == StopState.STANDING, "reinstated_at is null")
                .when(wanted.state() == StopState.REINSTATED, "reinstated_at is not null")
                .when(
                        wanted.state() == StopState.OPEN,
                        "reinstated_at is null and applied_at is null")
                .after(
                        BY_DUE_DAY,
                        part.afterRow(
                                key -> List.of(key.day(0), key.text(1), key.text(2), key.id(3))))
                .in(jdbc, BY_DUE_DAY, part.most())
                .query(StopQueries::row)
                .list();
    }

    static String key(StopRow row) {
        return SortKey.of(row.dueOn(), row.initiative(), row.division(), row.stopId());
    }

    Optional<StopDetails> file(UUID stopId) {
        return jdbc.sql("select * from stop where stop_id = ?")
                .param(stopId)
                .query(StopQueries::file)
                .optional();
    }

    /**
     * What will stop up to the day if nobody uses it: the first due expense of each initiative
     * whose funding runs.
     */
    List<ComingStopRow> coming(LocalDate until, String division, PageRequest part) {
        return KeysetQuery.of(
                        """
                        select f.initiative, f.division, e.expense_id, e.cents, e.half_days,
                               e.spent_on, f.next_due_on - 1 as use_by, f.next_due_on as due_on
                          from stopping_file f
                          join stopping_expense e on e.expense_id = f.next_due_expense
                        """)
                .where("next_due_on <= :until", "until", until)
                .where("f.division = :division", "division", division)
                .after(
                        BY_NEXT_DAY,
                        part.afterRow(key -> List.of(key.day(0), key.text(1), key.text(2))))
                .in(jdbc, BY_NEXT_DAY, part.most())
                .query(ComingStopRow.class)
                .list();
    }

    static String key(ComingStopRow row) {
        return SortKey.of(row.dueOn(), row.initiative(), row.division());
    }

    /** The earliest first. */
    List<WarningRow> warnings(String division, String initiative, PageRequest part) {
        return KeysetQuery.of("select * from warning")
                .where("division = :division", "division", division)
                .where("initiative = :initiative", "initiative", initiative)
                .after(
                        BY_WARNING,
                        part.afterRow(key -> List.of(key.day(0), key.id(1), (int) key.number(2))))
                .in(jdbc, BY_WARNING, part.most())
                .query(WarningRow.class)
                .list();
    }

    static String key(WarningRow row) {
        return SortKey.of(row.warnedOn(), row.expenseId(), row.month());
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

    private static StopDetails file(ResultSet row, int number) throws SQLException {
        return new StopDetails(
                ContractJson.mapper()
                        .readValue(row.getString("explanation"), StoppingEvent.Stopped.class),
                reinstatement(row),
                effect(row));
    }

    private static StopDetails.Reinstatement reinstatement(ResultSet row) throws SQLException {
        Instant at = instant(row, "reinstated_at");
        Instant lifted = instant(row, "lifted_at");
        return at == null
                ? null
                : new StopDetails.Reinstatement(
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

    private static StopDetails.Effect effect(ResultSet row) throws SQLException {
        Instant applied = instant(row, "applied_at");
        return applied == null
                ? null
                : new StopDetails.Effect(row.getObject("effective_on", LocalDate.class), applied);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
