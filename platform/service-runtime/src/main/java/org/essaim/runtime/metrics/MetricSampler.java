package org.essaim.runtime.metrics;

import module java.base;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.essaim.runtime.ServiceThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the sources once a minute and exports their samples. A source that fails, as when the
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

    /** Once what starts with the service has settled. */
    private static final Duration FIRST = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(MetricSampler.class);

    private final List<MetricSource> sources;
    private final Duration every;
    private final MetricExport export;
    private final Map<MetricSource, Long> validUntil = new HashMap<>();
    private ScheduledExecutorService executor;
    private volatile long lastGood = System.nanoTime();

    MetricSampler(
            List<MetricSource> sources, MeterRegistry registry, MetricsProperties properties) {
        this.sources = sources;
        this.every = properties.every();
        this.export = new MetricExport(registry);
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
            export.show(source.metrics(), source.read());
            validUntil.put(source, System.nanoTime() + source.validFor().toNanos());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be read", source.getClass().getSimpleName(), e);
            export.show(source.metrics(), List.of());
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
        executor = ServiceThreads.one("readings");
        executor.scheduleWithFixedDelay(
                this::readAll,
                Math.min(FIRST.toMillis(), every.toMillis()),
                every.toMillis(),
                TimeUnit.MILLISECONDS);
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

    private double age() {
        return (System.nanoTime() - lastGood) / 1e9;
    }
}
