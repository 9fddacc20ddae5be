package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Not part of the gate: {@code ./mvnw -pl quality/benchmarks -am test -Dtest=CatchingUpBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class CatchingUpBenchmark {

    private static final int WAITING = Integer.getInteger("essaim.benchmark.waiting", 100_000);
    private static final int ROUNDS = Integer.getInteger("essaim.benchmark.rounds", 3);

    @Test
    void a_division_that_was_cut_off_is_heard_at_two_thirds_of_the_rate_of_ingestion_at_least() {
        CatchingUp figures = CatchingUp.measured(WAITING, ROUNDS);

        IO.println(figures.table());
        assertThat(figures.ratio()).isGreaterThanOrEqualTo(0.66);
    }
}
