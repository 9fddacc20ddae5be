package org.essaim.incubator.stopping.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How well each division is heard, and how fast it makes decisions effective (R64, R98). */
@Component
class DivisionHearing {

    private static final String SILENCES =
            """
            with silence as (
                select d.division, nullif(d.watermark, 'epoch') as heard_up_to,
                       (d.watermark at time zone 'Europe/Paris')::date as heard_on,
                       d.importing is not null as importing,
                       count(h.day) as audible_days, max(h.day) as last_audible_on
                  from stopping_division d
                  left join heard_day h
                    on h.stream = d.stream
                   and h.day > (d.watermark at time zone 'Europe/Paris')::date
                   and h.day <= :today
                 group by d.division)
            select s.*, case when heard_up_to is null then null
                             else greatest(:today - heard_on, 0) end as days,
                   (select count(*) from stopping_file f
                     where f.division = s.division and f.next_due_on <= :today) as waiting
              from silence s
             where audible_days >= :least
             order by audible_days desc, division collate "C"
            """;

    private static final String LATENCIES =
            """
            select division, count(*) as stops, count(effect) as effective,
                   percentile_disc(0.5) within group (order by effect) as p50_ms,
                   percentile_disc(0.99) within group (order by effect) as p99_ms,
                   max(effect) as max_ms,
                   percentile_disc(0.5) within group (order by known) as known_p50_ms,
                   percentile_disc(0.99) within group (order by known) as known_p99_ms,
                   max(known) as known_max_ms,
                   count(*) filter (where open) as open,
                   coalesce(max(age) filter (where open), 0) as oldest_open_ms
              from (select division,
                           (extract(epoch from applied_at - decided_at) * 1000)::bigint as effect,
                           (extract(epoch from effect_heard_at - decided_at) * 1000)::bigint
                               as known,
                           (extract(epoch from cast(:now as timestamptz) - decided_at) * 1000)
                               ::bigint as age,
                           applied_at is null and reinstated_at is null as open
                      from stop) s
             group by division order by division collate "C"
            """;

    private final JdbcClient jdbc;

    DivisionHearing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most silent first; only those with so many audible days of silence or more. */
    List<SilenceRow> silences(LocalDate today, int least) {
        return jdbc.sql(SILENCES)
                .param("today", today)
                .param("least", least)
                .query(DivisionHearing::silence)
                .list();
    }

    /** Every division of which something was stopped, by name. */
    List<LatencyRow> latencies(Instant now) {
        return jdbc.sql(LATENCIES)
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
