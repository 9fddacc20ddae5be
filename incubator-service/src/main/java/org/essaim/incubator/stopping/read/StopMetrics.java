package org.essaim.incubator.stopping.read;

import module java.base;

import org.essaim.runtime.metrics.Metric;
import org.essaim.runtime.metrics.MetricSample;
import org.essaim.runtime.metrics.MetricSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long decisions take to become effective, for those who watch (R98). */
@Component
class StopMetrics implements MetricSource {

    private static final Metric LATENCY =
            Metric.of(
                    "essaim.stop.latency",
                    "seconds",
                    "From a stop that is decided to its effect in the division: the longest of the"
                            + " division's last 20 (R98).",
                    "division");
    private static final Metric PENDING =
            Metric.of(
                    "essaim.stop.pending.age",
                    "seconds",
                    "How long the oldest stop that stands has been decided without an effect in"
                            + " the division; 0 where none waits (R98).",
                    "division");

    private final JdbcClient jdbc;
    private final Clock business;

    StopMetrics(JdbcClient jdbc, Clock businessClock) {
        this.jdbc = jdbc;
        this.business = businessClock;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(LATENCY, PENDING);
    }

    @Override
    public List<MetricSample> read() {
        String latest =
                """
                select division, extract(epoch from max(took)) from (
                    select division, applied_at - decided_at as took,
                           row_number() over (
                               partition by division order by decided_at desc) as nth
                      from stop where applied_at is not null) effects
                 where nth <= 20 group by division
                """;
        String oldest =
                """
                select division, coalesce(max(extract(epoch from :now - decided_at))
                         filter (where applied_at is null and reinstated_at is null), 0)
                  from stop group by division
                """;
        OffsetDateTime now = business.instant().atOffset(ZoneOffset.UTC);
        return Stream.concat(
                        read(LATENCY, jdbc.sql(latest)),
                        read(PENDING, jdbc.sql(oldest).param("now", now)))
                .toList();
    }

    private static Stream<MetricSample> read(Metric metric, JdbcClient.StatementSpec seconds) {
        return seconds
                .query((row, _) -> metric.reads(Math.max(0, row.getDouble(2)), row.getString(1)))
                .list()
                .stream();
    }
}
