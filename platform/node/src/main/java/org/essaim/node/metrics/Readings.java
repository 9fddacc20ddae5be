package org.essaim.node.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks the instruments every few seconds and exports what they read. An instrument that fails, as
 * when the database is away, exports nothing old: its readings are gone, and the age of the last
 * good reading grows.
 */
final class Readings implements SmartLifecycle {

    static final Metric AGE =
            Metric.of(
                    "essaim.readings.age",
                    "seconds",
                    "How long ago all that is measured here was read for the last time without a"
                            + " failure.");

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

    private final List<Instrument> instruments;
    private final Duration every;
    private final Map<Metric, MultiGauge> gauges = new HashMap<>();
    private final Map<Instrument, Long> standing = new HashMap<>();
    private ScheduledExecutorService executor;
    private volatile long lastGood = System.nanoTime();

    Readings(List<Instrument> instruments, MeterRegistry registry, Duration every) {
        this.instruments = instruments;
        this.every = every;
        instruments.stream()
                .flatMap(instrument -> instrument.metrics().stream())
                .forEach(metric -> gauges.put(metric, gauge(metric, registry)));
        Gauge.builder(AGE.name(), this, Readings::age)
                .baseUnit(AGE.unit())
                .description(AGE.meaning())
                .register(registry);
    }

    /** Asks each of them once. */
    void readAll() {
        boolean good = true;
        for (Instrument instrument : instruments) {
            good &= stands(instrument) || read(instrument);
        }
        if (good) {
            lastGood = System.nanoTime();
        }
    }

    private boolean read(Instrument instrument) {
        try {
            show(instrument.metrics(), instrument.read());
            standing.put(instrument, System.nanoTime() + instrument.stands().toNanos());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be read", instrument.getClass().getSimpleName(), e);
            show(instrument.metrics(), List.of());
            standing.remove(instrument);
            return false;
        }
    }

    private boolean stands(Instrument instrument) {
        Long until = standing.get(instrument);
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

    private void show(List<Metric> metrics, List<Reading> readings) {
        Map<Metric, List<MultiGauge.Row<?>>> rows = new HashMap<>();
        metrics.forEach(metric -> rows.put(metric, new ArrayList<>()));
        for (Reading reading : readings) {
            rows.get(reading.metric()).add(MultiGauge.Row.of(tags(reading), reading.value()));
        }
        rows.forEach((metric, shown) -> gauges.get(metric).register(shown, true));
    }

    private double age() {
        return (System.nanoTime() - lastGood) / 1e9;
    }

    private static Tags tags(Reading reading) {
        List<Tag> tags = new ArrayList<>();
        for (int n = 0; n < reading.values().size(); n++) {
            tags.add(Tag.of(reading.metric().labels().get(n), reading.values().get(n)));
        }
        return Tags.of(tags);
    }

    private static MultiGauge gauge(Metric metric, MeterRegistry registry) {
        return MultiGauge.builder(metric.name())
                .baseUnit(metric.unit().isEmpty() ? null : metric.unit())
                .description(metric.meaning())
                .register(registry);
    }
}
