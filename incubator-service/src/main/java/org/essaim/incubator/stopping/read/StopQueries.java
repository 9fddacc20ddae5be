package org.essaim.incubator.stopping.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.runtime.ContractJson;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was stopped, what will be, and who was warned. */
@Component
class StopQueries {

    private static final SortOrder<Stop> BY_DUE_DAY =
            SortOrder.by("due_on", SortKey::day, Stop::dueOn)
                    .then("initiative collate \"C\"", SortKey::text, Stop::initiative)
                    .then("division collate \"C\"", SortKey::text, Stop::division)
                    .then("stop_id", SortKey::id, Stop::stopId);
    private static final SortOrder<ComingStop> BY_NEXT_DAY =
            SortOrder.by("next_due_on", SortKey::day, ComingStop::dueOn)
                    .then("i.initiative collate \"C\"", SortKey::text, ComingStop::initiative)
                    .then("i.division collate \"C\"", SortKey::text, ComingStop::division);
    private static final SortOrder<Warning> BY_WARNING =
            SortOrder.by("warned_on", SortKey::day, Warning::warnedOn)
                    .then("expense_id", SortKey::id, Warning::expenseId)
                    .then("month", SortKey::integer, Warning::month);

    private final JdbcClient jdbc;

    StopQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first due first, those taken back included. */
    Page<Stop> stops(StopFilter filter, PageRequest part) {
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
                .page(jdbc, BY_DUE_DAY, RecordMapper.of(Stop.class), part);
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
    Page<ComingStop> coming(LocalDate until, String division, PageRequest part) {
        return KeysetQuery.of(
                        """
                        select i.initiative, i.division, e.expense_id, e.cents, e.half_days,
                               e.spent_on, i.next_due_on - 1 as use_by, i.next_due_on as due_on
                          from review_initiative i
                          join review_expense e on e.expense_id = i.next_due_expense
                        """)
                .where("next_due_on <= :until", "until", until)
                .where("i.division = :division", "division", division)
                .page(jdbc, BY_NEXT_DAY, RecordMapper.of(ComingStop.class), part);
    }

    /** The earliest first. */
    Page<Warning> warnings(String division, String initiative, PageRequest part) {
        return KeysetQuery.of("select * from warning")
                .where("division = :division", "division", division)
                .where("initiative = :initiative", "initiative", initiative)
                .page(jdbc, BY_WARNING, RecordMapper.of(Warning.class), part);
    }
}
