package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Pairs;
import org.junit.jupiter.api.Test;

/**
 * Not part of the gate: {@code ./mvnw -pl quality/benchmarks -am test -Dtest=PublishingBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class PublishingBenchmark {

    private static final int MESSAGES = Integer.getInteger("essaim.benchmark.messages", 100_000);
    private static final int ROUNDS = Integer.getInteger("essaim.benchmark.rounds", 5);

    @Test
    void a_relay_sends_more_than_half_as_fast_as_a_bare_producer() {
        Pairs pairs = new Publishing(MESSAGES).measured(ROUNDS);

        IO.println(Publishing.table(pairs));
        assertThat(pairs.ratio()).isGreaterThanOrEqualTo(0.6);
    }
}
