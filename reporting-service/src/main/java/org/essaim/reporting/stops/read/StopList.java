package org.essaim.reporting.stops.read;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingReinstatementApplied;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row a stop (R62), with what the centre decided and what the division did; each of the four
 * messages fills columns of its own, so they may come in any order.
 */
@Component
@ProcessingGroup("stops")
public class StopList {

    private static final String STOPS =
            """
            select stop_id, division, initiative, spent_on, use_by, due_on, reason, applied_at,
                reinstated_at, reinstated_for, shortfall_cents, shortfall_half_days
              from stop s where spent_on is not null %s
            """;

    private static final String STOPS_AS_OF =
            """
            select s.stop_id, s.division, s.initiative, s.spent_on, s.use_by, s.due_on, s.reason,
                case when applied then s.applied_at end as applied_at,
                case when reinstated then s.reinstated_at end as reinstated_at,
                case when reinstated then s.reinstated_for end as reinstated_for,
                case when lifted then s.shortfall_cents end as shortfall_cents,
                case when lifted then s.shortfall_half_days end as shortfall_half_days
            from stop s, lateral (
                select bool_or(kind = 'STOPPED') as stopped,
                    bool_or(kind = 'STOP_APPLIED') as applied,
                    bool_or(kind = 'REINSTATED') as reinstated,
                    bool_or(kind = 'REINSTATEMENT_APPLIED') as lifted
                from fact where about = s.stop_id
                    and true_on <= :trueOn and known_on <= :knownOn) as told
            where stopped and s.spent_on is not null and s.due_on <= :trueOn %s
            """;

    private static final String AS_DUE = " order by due_on, initiative collate \"C\", stop_id";

    private static final String LATEST =
            " order by due_on desc, initiative collate \"C\" desc, stop_id desc limit :most";

    private static final String BEFORE =
            " and (s.due_on, s.initiative collate \"C\", s.stop_id) < (:day, :name, :id)";

    private final JdbcClient jdbc;

    StopList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(FundingStopped stopped) {
        fill(
                "spent_on = ?, use_by = ?, due_on = ?, reason = ?",
                stopped.stopId(),
                stopped,
                stopped.initiative(),
                stopped.spentOn(),
                stopped.useBy(),
                stopped.dueOn(),
                stopped.reason().name());
    }

    @EventHandler
    void on(FundingStopApplied applied) {
        fill(
                "applied_at = ?",
                applied.stopId(),
                applied,
                applied.initiative(),
                at(applied.appliedAt()));
    }

    @EventHandler
    void on(FundingReinstated reinstated) {
        fill(
                "reinstated_at = ?, reinstated_for = ?",
                reinstated.stopId(),
                reinstated,
                reinstated.initiative(),
                at(reinstated.decidedAt()),
                reinstated.reason().name());
    }

    @EventHandler
    void on(FundingReinstatementApplied applied) {
        fill(
                "shortfall_cents = ?, shortfall_half_days = ?",
                applied.stopId(),
                applied,
                applied.initiative(),
                applied.shortfall().money().cents(),
                applied.shortfall().time().halfDays());
    }

    /** By the day they were due, then by initiative. */
    public List<StopRow> rows(AsOf asOf) {
        return told(asOf, "", AS_DUE).query(StopRow.class).list();
    }

    /**
     * The last one due first.
     *
     * @param after the next of the page before, or empty
     */
    public List<StopRow> latest(AsOf asOf, String after, int most) {
        SortKey key = SortKey.read(after, 3);
        JdbcClient.StatementSpec asked =
                told(asOf, key == null ? "" : BEFORE, LATEST).param("most", most);
        return (key == null
                        ? asked
                        : asked.param("day", key.day(0))
                                .param("name", key.text(1))
                                .param("id", key.id(2)))
                .query(StopRow.class)
                .list();
    }

    /** What stops are ordered by. */
    public static String key(StopRow stop) {
        return SortKey.of(stop.dueOn(), stop.initiative(), stop.stopId());
    }

    private JdbcClient.StatementSpec told(AsOf asOf, String only, String order) {
        String sql = (asOf.isNow() ? STOPS : STOPS_AS_OF).formatted(only) + order;
        return asOf.isNow()
                ? jdbc.sql(sql)
                : jdbc.sql(sql).param("trueOn", asOf.lastTrue()).param("knownOn", asOf.lastKnown());
    }

    /** Sets the message's own columns of the stop's row, which it may be the first to need. */
    private void fill(
            String assignments,
            UUID stop,
            FederationMessage message,
            InitiativeId initiative,
            Object... values) {
        jdbc.sql(
                        """
                        insert into stop (stop_id, division, initiative) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(stop, message.division().value(), initiative.value())
                .update();
        jdbc.sql("update stop set " + assignments + " where stop_id = ?")
                .params(values)
                .param(stop)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
