package org.essaim.incubator.desk.read;

import module java.base;

import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became better or worse within a year, from what has been read. */
@Component
public class YearFigures {

    private final JdbcClient jdbc;

    YearFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many of the initiatives launched by a day had a used product by then (R51), as far as
     * that is known today.
     */
    public record Used(long used, long initiatives, long usedBefore, long initiativesBefore) {}

    /**
     * How long stops of the last year took from the decision to their effect (R98), by the
     * division's clock against the centre's.
     *
     * @param stops that are known to be effective; the figures are about these
     * @param p50Ms of half of them at most, in milliseconds; null where there is none
     */
    public record Effect(long stops, Long p50Ms, Long maxMs) {}

    /** Today and a year ago. */
    public Used used(LocalDate today) {
        return jdbc.sql(
                        """
                        select u.*, i.*
                          from (select count(*) as used,
                                       count(*) filter (where used_on <= :before) as used_before
                                  from control_first_use where used_on <= :today) u
                         cross join (
                                select count(*) as initiatives,
                                       count(*) filter (where launched_on <= :before)
                                           as initiatives_before
                                  from initiative where launched_on <= :today) i
                        """)
                .param("today", today)
                .param("before", today.minusYears(1))
                .query(RecordMapper.of(Used.class))
                .single();
    }

    /** Of stops that were decided within a year of this instant. */
    public Effect effect(Instant now) {
        return jdbc.sql(
                        """
                        select count(*) as stops,
                               percentile_disc(0.5) within group (order by took) as p50_ms,
                               max(took) as max_ms
                          from (select greatest(0, (extract(epoch from applied_at - decided_at)
                                                    * 1000)::bigint) as took
                                  from stop
                                 where decided_at > :since and applied_at is not null) s
                        """)
                .param("since", now.minus(Duration.ofDays(365)).atOffset(ZoneOffset.UTC))
                .query(RecordMapper.of(Effect.class))
                .single();
    }
}
