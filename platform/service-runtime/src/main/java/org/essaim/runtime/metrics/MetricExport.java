package org.essaim.runtime.metrics;

import module java.base;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;

/**
 * The samples that were read last, as gauges. What is read again stays the same gauge: a scrape
 * sees one, always.
 */
final class MetricExport {

    private final MeterRegistry registry;
    private final Map<Series, Shown> shown = new HashMap<>();

    MetricExport(MeterRegistry registry) {
        this.registry = registry;
    }

    /** What one line of the export is about. */
    private record Series(Metric metric, List<String> values) {

        List<Tag> tags() {
            return IntStream.range(0, values.size())
                    .mapToObj(n -> Tag.of(metric.labels().get(n), values.get(n)))
                    .toList();
        }
    }

    /** That line, as it was read last. */
    private static final class Shown {
        private volatile double value;
        private Gauge gauge;
    }

    /**
     * Shows these samples.
     *
     * @param metrics whose other samples are gone
     */
    void show(List<Metric> metrics, List<MetricSample> samples) {
        Set<Series> read = new HashSet<>();
        for (MetricSample sample : samples) {
            Series series = new Series(sample.metric(), sample.values());
            read.add(series);
            shown.computeIfAbsent(series, _ -> new Shown()).value = sample.value();
        }
        for (Series series : List.copyOf(shown.keySet())) {
            Shown line = shown.get(series);
            if (line.gauge == null) {
                line.gauge = register(series, line);
            } else if (metrics.contains(series.metric()) && !read.contains(series)) {
                registry.remove(shown.remove(series).gauge);
            }
        }
    }

    private Gauge register(Series series, Shown line) {
        Metric metric = series.metric();
        return Gauge.builder(metric.name(), line, it -> it.value)
                .baseUnit(metric.unit().isEmpty() ? null : metric.unit())
                .description(metric.meaning())
                .tags(series.tags())
                .register(registry);
    }
}
