package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Pairs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Not part of the gate: {@code ./mvnw -pl quality/benchmarks -am test
 * -Dtest=SeveralConsumersBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class SeveralConsumersBenchmark {

    private static final int HONEST = Integer.getInteger("essaim.benchmark.honest", 100_000);
    private static final int ROUNDS = Integer.getInteger("essaim.benchmark.rounds", 3);

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void each_with_a_part_of_the_streams(int services) {
        SeveralConsumers several = new SeveralConsumers(services, HONEST);
        Pairs pairs = several.measured(ROUNDS);

        IO.println(several.table(pairs));
        assertThat(pairs.ratio()).isPositive();
    }
}
