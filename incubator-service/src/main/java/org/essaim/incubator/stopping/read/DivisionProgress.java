package org.essaim.incubator.stopping.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.essaim.runtime.read.KeysetQuery;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How well each division is heard, and how fast it makes decisions effective (R64, R98). */
@Component
class DivisionProgress {

    private static final String SILENCES =
            """
            select * from (
                select d.division, nullif(d.watermark, 'epoch') as heard_up_to,
                       d.importing is not null as importing, h.audible_days, h.last_audible_on,
                       case when d.watermark = 'epoch' then null
                            else greatest(cast(:today as date) - d.heard_on, 0) end as days,
                       (select count(*) from stopping_file f
                         where f.division = d.division and f.next_due_on <= :today) as waiting
                  from (select *, (watermark at time zone 'Europe/Paris')::date as heard_on
                          from stopping_division) d
                  cross join lateral (
                    select count(*) as audible_days, max(day) as last_audible_on
                      from heard_day
                     where stream = d.stream and day > d.heard_on and day <= :today) h) s
            """;

    private static final String LATENCIES =
            """
            select d.division, s.* from stopping_division d
              cross join lateral (
                select count(*) as stops, count(effect) as effective,
                       percentile_disc(0.5) within group (order by effect) as p50_ms,
                       percentile_disc(0.99) within group (order by effect) as p99_ms,
                       max(effect) as max_ms,
                       percentile_disc(0.5) within group (order by known) as known_p50_ms,
                       percentile_disc(0.99) within group (order by known) as known_p99_ms,
                       max(known) as known_max_ms,
                       count(*) filter (where open) as open,
                       coalesce(max(age) filter (where open), 0) as oldest_open_ms
                  from (select (extract(epoch from applied_at - decided_at) * 1000)::bigint
                                   as effect,
                               (extract(epoch from effect_heard_at - decided_at) * 1000)::bigint
                                   as known,
                               (extract(epoch from cast(:now as timestamptz) - decided_at) * 1000)
                                   ::bigint as age,
                               applied_at is null and reinstated_at is null as open
                          from stop where division = d.division) one) s
            """;

    private static final List<String> BY_SILENCE =
            List.of("(-audible_days)", "division collate \"C\"");
    private static final List<String> BY_NAME = List.of("d.division collate \"C\"");

    private final JdbcClient jdbc;

    DivisionProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most silent first; only those with so many audible days of silence or more. */
    List<SilenceRow> silences(LocalDate today, int least, PageRequest part) {
        return KeysetQuery.of(SILENCES)
                .where("audible_days >= :least", "least", least)
                .after(BY_SILENCE, part.afterRow(key -> List.of(key.number(0), key.text(1))))
                .in(jdbc, BY_SILENCE, part.most())
                .param("today", today)
                .query(DivisionProgress::silence)
                .list();
    }

    static String key(SilenceRow row) {
        return SortKey.of(-row.audibleDays(), row.division());
    }

    /** Every division of which something was stopped, by name. */
    List<LatencyRow> latencies(Instant now, String division, PageRequest part) {
        return KeysetQuery.of(LATENCIES)
                .when(true, "s.stops > 0")
                .where("d.division = :division", "division", division)
                .after(BY_NAME, part.afterRow(key -> List.of(key.text(0))))
                .in(jdbc, BY_NAME, part.most())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(LatencyRow.class)
                .list();
    }

    private static SilenceRow silence(ResultSet row, int number) throws SQLException {
        OffsetDateTime heardUpTo = row.getObject("heard_up_to", OffsetDateTime.class);
        return new SilenceRow(
                row.getString("division"),
                heardUpTo == null ? null : heardUpTo.toInstant(),
                row.getInt("audible_days"),
                row.getObject("last_audible_on", LocalDate.class),
                row.getObject("days", Integer.class),
                row.getBoolean("importing"),
                row.getLong("waiting"));
    }
}
