package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Fault;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** All of it is ingested, and the benchmark works, however fast. */
@Night
class CatchingUpSmokeTest {

    @Test
    @Rule("R97")
    @Fault(value = 13, longer = "-Dtest=CatchingUpBenchmark")
    void a_division_that_was_cut_off_is_heard_to_the_last_message() {
        CatchingUp figures = CatchingUp.measured(2_500, 0);

        assertThat(figures.converging()).isPositive();
        assertThat(figures.ingesting()).isPositive();
    }
}
