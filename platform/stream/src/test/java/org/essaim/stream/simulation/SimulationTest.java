package org.essaim.stream.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever breaks, and whenever: everybody hears everything that was told to them, once and in
 * order, and a watermark is never ahead of what was heard. {@code -Dessaim.seeds=1000} for a long
 * run, {@code -Dessaim.seed=N} for one history again.
 */
class SimulationTest {

    private static final int STEPS = 250;
    private static final long SEEDS = Long.getLong("essaim.seeds", 50);
    private static final long FIRST = Long.getLong("essaim.seed", 1);

    @Test
    @Rule("R97")
    @Fault(
            value = {2, 5, 6, 14},
            longer = "-Dessaim.seeds=1000")
    void whatever_breaks_all_is_heard_once_and_in_order() {
        long last = System.getProperty("essaim.seed") == null ? FIRST + SEEDS - 1 : FIRST;
        for (long seed = FIRST; seed <= last; seed++) {
            assertThat(wrong(seed, Set.of())).as("-Dessaim.seed=%d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Defence.class)
    @Fault(value = 5, without = "each defence in turn, one transaction for all among them")
    void without_any_one_defence_some_history_goes_wrong(Defence defence) {
        assertThat(LongStream.rangeClosed(1, 30))
                .as("seeds in which something is wrong without %s", defence)
                .anyMatch(seed -> !wrong(seed, Set.of(defence)).isEmpty());
    }

    private static List<String> wrong(long seed, Set<Defence> out) {
        try (Simulation simulation = new Simulation(seed, out)) {
            return simulation.run(STEPS);
        }
    }
}
