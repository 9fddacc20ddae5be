package org.essaim.federation.objective;

import module java.base;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.essaim.runtime.metrics.Metric;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One histogram for all objectives, each with a single boundary beside infinity: what it promises.
 * So the rules need not repeat it, and an objective costs six series at most.
 */
public final class ObjectiveMetrics {

    private static final Metric TOOK =
            Metric.of(
                    "essaim.objective",
                    "seconds",
                    "How long it took, as a histogram whose one finite bucket is what the objective"
                            + " promises: what is not in it was missed. Counted since the start.",
                    "objective");
    private static final Metric FAILED =
            Metric.of(
                    "essaim.objective.failed",
                    "total",
                    "Commands and pages that were answered with a fault of the service, however"
                            + " soon: missed as well. Counted since the start.",
                    "objective");

    private final MeterRegistry registry;

    ObjectiveMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Takes how long it took, each time; from now on the objective is exported. */
    Consumer<Duration> took(Objective objective) {
        Timer timer =
                Timer.builder(TOOK.name())
                        .description(TOOK.meaning())
                        .tag("objective", objective.word())
                        .serviceLevelObjectives(objective.within())
                        .register(registry);
        return took -> timer.record(took.isNegative() ? Duration.ZERO : took);
    }

    /**
     * The same for what is done in a transaction: it counts once that is committed, and less than
     * nothing, as clocks that differ may say, as nothing.
     */
    public Consumer<Duration> tookWithCommit(Objective objective) {
        Consumer<Duration> counted = took(objective);
        return took ->
                TransactionSynchronizationManager.registerSynchronization(
                        new TransactionSynchronization() {
                            @Override
                            public void afterCommit() {
                                counted.accept(took);
                            }
                        });
    }

    /** Counts what failed; from now on it is exported. */
    Counter failed(Objective objective) {
        return Counter.builder(FAILED.name())
                .description(FAILED.meaning())
                .tag("objective", objective.word())
                .register(registry);
    }
}
