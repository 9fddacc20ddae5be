package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.essaim.benchmarks.StreamChecks.Streams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The benchmark works, however fast. */
class StreamChecksSmokeTest {

    private static final Streams STREAMS = Streams.sent(2_500, 80);

    static Stream<Supplier<Hearing>> hearers() {
        return Stream.of(Hearing::intoATable, Hearing::intoAService);
    }

    @ParameterizedTest
    @MethodSource("hearers")
    void both_figures_and_what_was_refused_are_told(Supplier<Hearing> hearers) {
        StreamChecks figures = StreamChecks.measured(STREAMS, hearers, 0);

        assertThat(figures.with()).isPositive();
        assertThat(figures.without()).isPositive();
        assertThat(figures.refused())
                .containsKeys("unsigned", "unknown-key", "wrong-source", "altered", "off-chain");
        assertThat(figures.table()).contains("ratio");
    }
}
