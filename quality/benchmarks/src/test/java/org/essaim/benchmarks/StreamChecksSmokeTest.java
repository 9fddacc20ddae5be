package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.benchmarks.StreamChecks.Streams;
import org.essaim.testkit.Night;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The benchmark works, however fast. */
@Night
class StreamChecksSmokeTest {

    private static final Streams STREAMS = Streams.sent(2_500, 80);

    static Stream<Supplier<Ingestion>> ingestions() {
        return Stream.of(Ingestion::intoATable, Ingestion::intoAService);
    }

    @ParameterizedTest
    @MethodSource("ingestions")
    void both_figures_and_what_was_rejected_are_reported(Supplier<Ingestion> ingestions) {
        StreamChecks figures = StreamChecks.measured(STREAMS, ingestions, 0);

        assertThat(figures.honest().measured()).isPositive();
        assertThat(figures.honest().floor()).isPositive();
        assertThat(figures.rejected())
                .containsKeys("unsigned", "unknown-key", "wrong-source", "altered", "off-chain");
        assertThat(figures.table()).contains("ratio");
    }
}
