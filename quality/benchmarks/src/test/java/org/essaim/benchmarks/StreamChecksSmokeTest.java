package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The benchmark works, however fast. */
class StreamChecksSmokeTest {

    @Test
    void both_figures_and_what_was_refused_are_told() {
        StreamChecks figures = StreamChecks.measured(2_500, 80, 1);

        assertThat(figures.with()).isPositive();
        assertThat(figures.without()).isPositive();
        assertThat(figures.refused())
                .containsKeys("unsigned", "unknown-key", "wrong-source", "altered", "off-chain");
        assertThat(figures.table()).contains("ratio");
    }
}
