package org.essaim.stream.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever breaks, and whenever: every reader consumes everything that was published for it, once
 * and in order, and a watermark is never ahead of what was received. {@code -Dessaim.seeds=1000}
 * for a long run, {@code -Dessaim.seed=N} for one history again.
 */
@Gate
class SimulationTest {

    private static final int STEPS = 250;
    private static final long SEEDS = Overnight.times("essaim.seeds", 4, 50);
    private static final long HISTORIES_COMPARED = Overnight.RUN ? 3 : 1;
    private static final Map<String, Duration> DAYS_APART =
            Map.of("centre", Duration.ofDays(1), "division.b", Duration.ofDays(-1));
    private static final long FIRST = Long.getLong("essaim.seed", 1);

    @Test
    @Rule("R97")
    @Fault(
            value = {2, 5, 6, 14},
            longer = "-Dessaim.seeds=1000")
    void whatever_breaks_everything_is_consumed_once_and_in_order() {
        long last = System.getProperty("essaim.seed") == null ? FIRST + SEEDS - 1 : FIRST;
        assertThat(Seeds.wrongIn(FIRST, last, seed -> wrong(seed, Set.of()))).isEmpty();
    }

    @Test
    void the_same_number_gives_the_same_history_to_the_last_byte() {
        for (long seed = FIRST; seed < FIRST + HISTORIES_COMPARED; seed++) {
            List<String> once = chronicle(seed);
            assertThat(once).hasSizeGreaterThan(2 * STEPS).isEqualTo(chronicle(seed));
            assertThat(once).isNotEqualTo(chronicle(-seed));
        }
    }

    @ParameterizedTest
    @Night
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RESENDING", "STARTUP_CHECK", "TOPIC_REWRITE"})
    @Fault(value = 5, without = "each defence in turn, one transaction for all among them")
    void without_any_one_defence_some_history_goes_wrong(Defence defence) {
        assertThat(
                        Seeds.anyIn(
                                1,
                                30,
                                seed -> wrong(seed, Set.of(defence)),
                                wrong -> !wrong.isEmpty()))
                .as("something is wrong without %s", defence)
                .isTrue();
    }

    @Test
    @Fault(value = 9, longer = "-Dessaim.seeds=1000")
    void whatever_breaks_everything_is_consumed_also_where_clocks_are_days_apart() {
        long last = FIRST + Math.max(2, SEEDS / 10) - 1;
        assertThat(Seeds.wrongIn(FIRST, last, seed -> wrong(seed, Set.of(), DAYS_APART))).isEmpty();
    }

    @Test
    @Night
    @Fault(value = 9, without = "claims by the clock that stamps the messages")
    void a_claim_by_another_clock_puts_a_watermark_ahead_of_what_was_received() {
        assertThat(
                        Seeds.anyIn(
                                1,
                                30,
                                seed -> wrong(seed, Set.of(Defence.ONE_CLOCK), DAYS_APART),
                                wrong ->
                                        wrong.stream()
                                                .anyMatch(each -> each.contains("older than its"))))
                .isTrue();
    }

    private static List<String> chronicle(long seed) {
        try (Simulation simulation = new Simulation(seed, Set.of())) {
            assertThat(simulation.run(STEPS)).isEmpty();
            return simulation.chronicle();
        }
    }

    private static List<String> wrong(long seed, Set<Defence> out) {
        return wrong(seed, out, Map.of());
    }

    private static List<String> wrong(long seed, Set<Defence> out, Map<String, Duration> ahead) {
        try (Simulation simulation = new Simulation(seed, out, ahead)) {
            return simulation.run(STEPS);
        }
    }
}
