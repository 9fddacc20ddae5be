package org.essaim.incubator.stopping.read;

import module java.base;

import org.essaim.runtime.read.KeysetQuery;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each division was read, and how fast it makes decisions effective (R64, R98). */
@Component
class ProgressQueries {

    private static final String SILENCES =
            """
            select * from (
                select d.division, nullif(d.watermark, 'epoch') as read_up_to,
                       d.importing is not null as importing, r.silent_days, r.last_reachable_on,
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
            select d.division, s.* from review_division d
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
                               (extract(epoch from effect_known_at - decided_at) * 1000)::bigint
                                   as known,
                               (extract(epoch from cast(:now as timestamptz) - decided_at) * 1000)
                                   ::bigint as age,
                               applied_at is null and reinstated_at is null as open
                          from stop where division = d.division) one) s
            """;

    private static final List<String> BY_SILENCE =
            List.of("(-silent_days)", "division collate \"C\"");
    private static final List<String> BY_NAME = List.of("d.division collate \"C\"");

    private final JdbcClient jdbc;

    ProgressQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A division that the centre has not read anything of for a while (R64).
     *
     * @param readUpTo everything before this instant has been read; null where nothing was
     * @param silentDays days after that one on which the centre could read and nothing came: stream
     *     read to its end, broker reachable, not quarantined. Only these count as silence.
     * @param lastReachableOn the last of them, or null
     * @param days all days since, also those on which nothing could be read; null where nothing
     *     ever was
     * @param importing whether it is importing its past; nothing is reviewed meanwhile
     * @param waiting expenses whose day has come and that are not decided, because of the silence
     */
    record Silence(
            String division,
            Instant readUpTo,
            int silentDays,
            LocalDate lastReachableOn,
            Integer days,
            boolean importing,
            long waiting) {}

    /** The most silent first; only those with so many days of silence or more. */
    List<Silence> silences(LocalDate today, int least, PageRequest part) {
        return KeysetQuery.of(SILENCES)
                .where("silent_days >= :least", "least", least)
                .after(BY_SILENCE, part.afterRow(key -> List.of(key.number(0), key.text(1))))
                .in(jdbc, BY_SILENCE, part.most())
                .param("today", today)
                .query(RecordMapper.of(Silence.class))
                .list();
    }

    static String key(Silence row) {
        return SortKey.of(-row.silentDays(), row.division());
    }

    /**
     * How long stops of a division took from the decision to their effect (R98), in milliseconds.
     *
     * @param stops all that were decided, those taken back included
     * @param effective those that are known to be effective; the figures are about these
     * @param p50Ms to the effect, by the division's clock against the centre's: a clock that is
     *     wrong shows here, also below 0
     * @param knownP50Ms until the centre knew, by its own clock alone: never less than it took
     * @param open standing, and not effective as far as is known
     * @param oldestOpenMs how long the oldest of those has been waiting; 0 where none does
     */
    record Latency(
            String division,
            long stops,
            long effective,
            Long p50Ms,
            Long p99Ms,
            Long maxMs,
            Long knownP50Ms,
            Long knownP99Ms,
            Long knownMaxMs,
            long open,
            long oldestOpenMs) {}

    /** Every division of which something was stopped, by name. */
    List<Latency> latencies(Instant now, String division, PageRequest part) {
        return KeysetQuery.of(LATENCIES)
                .when(true, "s.stops > 0")
                .where("d.division = :division", "division", division)
                .after(BY_NAME, part.afterRow(key -> List.of(key.text(0))))
                .in(jdbc, BY_NAME, part.most())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(RecordMapper.of(Latency.class))
                .list();
    }
}
