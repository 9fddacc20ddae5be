package org.essaim.incubator.stopping.read;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.essaim.web.identity.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far each division was read, and how fast stops take effect (R64, R98). */
@RestController
@RequestMapping("/api/v1/stops")
public class ProgressReadApi {

    private static final String SILENCES =
            """
            select * from (
                select d.division, nullif(d.watermark, 'epoch') as read_up_to,
                       d.importing is not null as importing,
                       case when d.importing is not null then d.hold_ends_on end as held_until,
                       r.silent_days, r.last_reachable_on,
                       case when d.watermark = 'epoch' then null
                            else greatest(cast(:today as date) - d.read_to, 0) end as days,
                       (select count(*) from review_initiative i
                         where i.division = d.division and i.next_due_on <= :today) as waiting
                  from (select *, (watermark at time zone 'Europe/Paris')::date as read_to
                          from review_division) d
                  cross join lateral (
                    select count(*) as silent_days, max(day) as last_reachable_on
                      from reachable_day
                     where stream = d.stream and day > d.read_to and day <= :today) r) s
            """;

    private static final String LATENCIES =
            """
            select d.division, s.*, s.effect_ms[1] as p50_ms, s.effect_ms[2] as p99_ms,
                   s.effect_ms[3] as max_ms, s.known_ms[1] as known_p50_ms,
                   s.known_ms[2] as known_p99_ms, s.known_ms[3] as known_max_ms
              from review_division d
              cross join lateral (
                select count(*) as stops, count(effect) as effective,
                       percentile_disc(array[0.5, 0.99, 1]) within group (order by effect)
                           as effect_ms,
                       percentile_disc(array[0.5, 0.99, 1]) within group (order by known)
                           as known_ms,
                       count(*) filter (where open) as open,
                       coalesce(max(age) filter (where open), 0) as oldest_open_ms
                  from (select (extract(epoch from applied_at - decided_at) * 1000)::bigint
                                   as effect,
                               (extract(epoch from effect_known_at - decided_at) * 1000)::bigint
                                   as known,
                               (extract(epoch from cast(:now as timestamptz) - decided_at) * 1000)
                                   ::bigint as age,
                               applied_at is null and reinstated_at is null as open
                          from stop where division = d.division) one) s
            """;

    private static final SortOrder<Silence> BY_SILENCE =
            SortOrder.<Silence, Long>by(
                            "(-silent_days)", SortKey::number, row -> (long) -row.silentDays())
                    .then("division collate \"C\"", SortKey::text, Silence::division);
    private static final SortOrder<Latency> BY_NAME =
            SortOrder.by("d.division collate \"C\"", SortKey::text, Latency::division);

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressReadApi(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Divisions of which nothing comes, with the days counted as silence; the most silent first
     * (R64).
     *
     * @param days only those with at least so many days on which the centre could read
     */
    @Members
    @GetMapping("/silent-divisions")
    public Page<Silence> silentDivisions(
            @RequestParam(defaultValue = "1") int days,
            @RequestParam(required = false) String division,
            PageRequest part) {
        return KeysetQuery.of(SILENCES)
                .where("silent_days >= :least", "least", days)
                .where("division = :division", "division", division)
                .param("today", BusinessDay.of(clock.instant()))
                .page(jdbc, BY_SILENCE, RecordMapper.of(Silence.class), part);
    }

    /** How long decisions took to become effective in each division, open ones too (R98). */
    @Members
    @GetMapping("/latencies")
    public Page<Latency> latencies(
            @RequestParam(required = false) String division, PageRequest part) {
        return KeysetQuery.of(LATENCIES)
                .when(true, "exists (select 1 from stop where division = d.division)")
                .where("d.division = :division", "division", division)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .page(jdbc, BY_NAME, RecordMapper.of(Latency.class), part);
    }
}
