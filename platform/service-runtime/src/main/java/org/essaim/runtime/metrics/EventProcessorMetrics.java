package org.essaim.runtime.metrics;

import module java.base;

import org.essaim.runtime.store.ProcessorState;
import org.essaim.runtime.store.Processors;

/** How far each projection and automation is behind what was committed here. */
record EventProcessorMetrics(Processors processors) implements MetricSource {

    private static final Metric LAG =
            Metric.of(
                    "essaim.processor.lag",
                    "seconds",
                    "How long the oldest event has been waiting for this projection or automation;"
                            + " 0 where none waits.",
                    "processor");
    private static final Metric DEAD_LETTERS =
            Metric.of(
                    "essaim.processor.dead.letters",
                    "",
                    "Events that failed here and those of their subjects behind them.",
                    "processor");

    @Override
    public List<Metric> metrics() {
        return List.of(LAG, DEAD_LETTERS);
    }

    @Override
    public List<MetricSample> read() {
        List<MetricSample> readings = new ArrayList<>();
        for (ProcessorState state : processors.states()) {
            Duration lag =
                    state.caughtUp()
                            ? Duration.ZERO
                            : processors.behind(state.name()).orElse(Duration.ZERO);
            readings.add(LAG.reads(lag, state.name()));
            readings.add(DEAD_LETTERS.reads(state.deadLetters(), state.name()));
        }
        return readings;
    }
}
