package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.benchmarks.StreamChecks.Streams;
import org.junit.jupiter.api.Test;

/**
 * Not part of the gate: {@code ./mvnw -pl quality/benchmarks -am test -Dtest=StreamChecksBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class StreamChecksBenchmark {

    private static final int HONEST = Integer.getInteger("essaim.benchmark.honest", 200_000);
    private static final int FORGED = 10_000;
    private static final int ROUNDS = Integer.getInteger("essaim.benchmark.rounds", 5);

    @Test
    void ten_thousand_forgeries_cost_the_honest_stream_a_twentieth_at_most() {
        Streams streams = Streams.sent(HONEST, FORGED);
        StreamChecks floor = StreamChecks.measured(streams, Ingestion::intoATable, ROUNDS);
        StreamChecks service = StreamChecks.measured(streams, Ingestion::intoAService, ROUNDS);

        IO.println("into a table of a bare loop" + floor.table());
        IO.println("into the event store of a service" + service.table());
        assertThat(service.honest().ratio()).isGreaterThanOrEqualTo(0.95);
    }
}
