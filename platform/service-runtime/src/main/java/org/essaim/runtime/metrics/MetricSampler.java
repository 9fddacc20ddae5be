package org.essaim.runtime.metrics;

import module java.base;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the sources every few seconds and exports their samples. A source that fails, as when the
 * database is away, exports nothing old: its samples are gone, and the age of the last good reading
 * grows.
 */
final class MetricSampler implements SmartLifecycle {

    static final Metric AGE =
            Metric.of(
                    "essaim.readings.age",
                    "seconds",
                    "How long ago all that is measured here was read for the last time without a"
                            + " failure.");

    private static final Logger LOG = LoggerFactory.getLogger(MetricSampler.class);

    private final List<MetricSource> sources;
    private final Duration every;
    private final MeterRegistry registry;
    private final Map<Series, Shown> shown = new HashMap<>();
    private final Map<MetricSource, Long> validUntil = new HashMap<>();
    private ScheduledExecutorService executor;
    private volatile long lastGood = System.nanoTime();

    MetricSampler(List<MetricSource> sources, MeterRegistry registry, Duration every) {
        this.sources = sources;
        this.every = every;
        this.registry = registry;
        Gauge.builder(AGE.name(), this, MetricSampler::age)
                .baseUnit(AGE.unit())
                .description(AGE.meaning())
                .register(registry);
    }

    /** Reads each of them once. */
    void readAll() {
        boolean good = true;
        for (MetricSource source : sources) {
            good &= isValid(source) || read(source);
        }
        if (good) {
            lastGood = System.nanoTime();
        }
    }

    private boolean read(MetricSource source) {
        try {
            show(source.metrics(), source.read());
            validUntil.put(source, System.nanoTime() + source.validFor().toNanos());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be read", source.getClass().getSimpleName(), e);
            show(source.metrics(), List.of());
            validUntil.remove(source);
            return false;
        }
    }

    private boolean isValid(MetricSource source) {
        Long until = validUntil.get(source);
        return until != null && until - System.nanoTime() > 0;
    }

    @Override
    public synchronized void start() {
        executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("readings").factory());
        executor.scheduleWithFixedDelay(
                this::readAll, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        executor.shutdownNow();
        executor = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }

    /** What is exported stays the same meter as long as it is read: a scrape sees one, always. */
    private void show(List<Metric> metrics, List<MetricSample> readings) {
        Set<Series> read = new HashSet<>();
        for (MetricSample reading : readings) {
            Series series = new Series(reading.metric(), reading.values());
            read.add(series);
            shown.computeIfAbsent(series, _ -> export(series, reading.value())).value =
                    reading.value();
        }
        shown.entrySet()
                .removeIf(
                        each -> {
                            boolean gone =
                                    metrics.contains(each.getKey().metric())
                                            && !read.contains(each.getKey());
                            if (gone) {
                                registry.remove(each.getValue().gauge);
                            }
                            return gone;
                        });
    }

    private Shown export(Series series, double value) {
        Shown made = new Shown();
        made.value = value;
        Metric metric = series.metric();
        made.gauge =
                Gauge.builder(metric.name(), made, it -> it.value)
                        .baseUnit(metric.unit().isEmpty() ? null : metric.unit())
                        .description(metric.meaning())
                        .tags(tags(series))
                        .register(registry);
        return made;
    }

    private double age() {
        return (System.nanoTime() - lastGood) / 1e9;
    }

    private static Tags tags(Series series) {
        List<Tag> tags = new ArrayList<>();
        for (int n = 0; n < series.values().size(); n++) {
            tags.add(Tag.of(series.metric().labels().get(n), series.values().get(n)));
        }
        return Tags.of(tags);
    }

    /** What one line of the export is about. */
    private record Series(Metric metric, List<String> values) {}

    /** That line, as it was read last. */
    private static final class Shown {
        private volatile double value;
        private Gauge gauge;
    }
}
