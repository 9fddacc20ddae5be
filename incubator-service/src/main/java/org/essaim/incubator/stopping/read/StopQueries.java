package org.essaim.incubator.stopping.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.runtime.ContractJson;
import org.essaim.runtime.read.KeysetQuery;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was stopped, what will be, and who was warned. */
@Component
class StopQueries {

    private static final List<String> BY_DUE_DAY =
            List.of("due_on", "initiative collate \"C\"", "division collate \"C\"", "stop_id");
    private static final List<String> BY_NEXT_DAY =
            List.of("next_due_on", "i.initiative collate \"C\"", "i.division collate \"C\"");
    private static final List<String> BY_WARNING = List.of("warned_on", "expense_id", "month");

    private final JdbcClient jdbc;

    StopQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first due first, those taken back included. */
    List<Stop> stops(StopFilter filter, PageRequest part) {
        String reason = filter.reason() == null ? null : filter.reason().name();
        return KeysetQuery.of("select *, reinstated_at is not null as reinstated from stop")
                .where("division = :division", "division", filter.division())
                .where("initiative = :initiative", "initiative", filter.initiative())
                .where("reason = :reason", "reason", reason)
                .where("due_on >= :since", "since", filter.since())
                .where("due_on <= :until", "until", filter.until())
                .when(filter.state() == StopState.STANDING, "reinstated_at is null")
                .when(filter.state() == StopState.REINSTATED, "reinstated_at is not null")
                .when(
                        filter.state() == StopState.OPEN,
                        "reinstated_at is null and applied_at is null")
                .after(
                        BY_DUE_DAY,
                        part.afterRow(
                                key -> List.of(key.day(0), key.text(1), key.text(2), key.id(3))))
                .in(jdbc, BY_DUE_DAY, part.most())
                .query(RecordMapper.of(Stop.class))
                .list();
    }

    static String key(Stop row) {
        return SortKey.of(row.dueOn(), row.initiative(), row.division(), row.stopId());
    }

    Optional<StopDetails> details(UUID stopId) {
        return jdbc.sql("select * from stop where stop_id = ?")
                .param(stopId)
                .query(StopQueries::details)
                .optional();
    }

    private static StopDetails details(ResultSet row, int number) throws SQLException {
        return StopDetails.of(
                ContractJson.mapper()
                        .readValue(row.getString("explanation"), StoppingEvent.Stopped.class),
                RecordMapper.of(Reinstatement.class).mapRow(row, number),
                RecordMapper.of(StopEffect.class).mapRow(row, number));
    }

    /**
     * What will stop up to the day if nobody uses it: the first due expense of each initiative
     * whose funding runs.
     */
    List<ComingStop> coming(LocalDate until, String division, PageRequest part) {
        return KeysetQuery.of(
                        """
                        select i.initiative, i.division, e.expense_id, e.cents, e.half_days,
                               e.spent_on, i.next_due_on - 1 as use_by, i.next_due_on as due_on
                          from review_initiative i
                          join review_expense e on e.expense_id = i.next_due_expense
                        """)
                .where("next_due_on <= :until", "until", until)
                .where("i.division = :division", "division", division)
                .after(
                        BY_NEXT_DAY,
                        part.afterRow(key -> List.of(key.day(0), key.text(1), key.text(2))))
                .in(jdbc, BY_NEXT_DAY, part.most())
                .query(RecordMapper.of(ComingStop.class))
                .list();
    }

    static String key(ComingStop row) {
        return SortKey.of(row.dueOn(), row.initiative(), row.division());
    }

    /** The earliest first. */
    List<Warning> warnings(String division, String initiative, PageRequest part) {
        return KeysetQuery.of("select * from warning")
                .where("division = :division", "division", division)
                .where("initiative = :initiative", "initiative", initiative)
                .after(
                        BY_WARNING,
                        part.afterRow(key -> List.of(key.day(0), key.id(1), (int) key.number(2))))
                .in(jdbc, BY_WARNING, part.most())
                .query(RecordMapper.of(Warning.class))
                .list();
    }

    static String key(Warning row) {
        return SortKey.of(row.warnedOn(), row.expenseId(), row.month());
    }
}
