package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Not part of the gate: {@code ./mvnw -pl quality/benchmarks -am test -Dtest=StreamChecksBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class StreamChecksBenchmark {

    private static final int HONEST = Integer.getInteger("essaim.benchmark.honest", 200_000);
    private static final int FORGED = 10_000;

    @Test
    void ten_thousand_forgeries_cost_the_honest_stream_a_twentieth_at_most() {
        StreamChecks figures = StreamChecks.measured(HONEST, FORGED, 3);

        IO.println(figures.table());
        assertThat(figures.ratio()).isGreaterThanOrEqualTo(0.95);
    }
}
