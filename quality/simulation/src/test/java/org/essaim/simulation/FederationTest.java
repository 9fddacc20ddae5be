package org.essaim.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.stream.simulation.Seeds;
import org.essaim.stream.simulation.Simulation;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever breaks, and whenever: what the centre knows is what happened in the divisions, every
 * stop is decided once and none too early, money is where the books say, nothing comes about that
 * nobody decided, and of a redacted text nothing is left. {@code -Dessaim.seeds=1000} for a long
 * run, {@code -Dessaim.seed=N} for one history again.
 */
@Gate
class FederationTest {

    private static final int STEPS = 400;
    private static final int QUIET = 4;
    private static final long SEEDS = Overnight.times("essaim.seeds", 4, 50);

    /** In some the hostile division is cut off to the end, as any other may be. */
    private static final double MOSTLY = 0.9;

    /** Where none of that happens nothing of it is shown. */
    private static final String[] WANTED = {
        "StoppingEvent.Stopped",
        "StoppingEvent.Reinstated",
        "StoppingEvent.Warned",
        "AllocationEvent.Shrunk",
        "EnvelopeEvent.Reopened",
        "FundingEvent.Stopped",
        "FundingEvent.Reinstated",
        "FundingEvent.ExpenseReversed",
        "LifecycleEvent.Closed",
        "TextEvent.Redacted"
    };

    private static final Logger LOG = LoggerFactory.getLogger(FederationTest.class);
    private static final long FIRST = Long.getLong("essaim.seed", 1);

    @Test
    @Rule({"R12", "R62", "R64", "R66", "R67", "R97", "R100"})
    @Fault(
            value = {2, 3, 4, 5, 6, 14},
            longer = "-Dessaim.seeds=1000")
    void whatever_breaks_nothing_is_skipped_lost_doubled_or_undone() {
        long last = System.getProperty("essaim.seed") == null ? FIRST + SEEDS - 1 : FIRST;
        long histories = last - FIRST + 1;
        Map<String, Integer> kinds = new ConcurrentSkipListMap<>();
        AtomicInteger attacked = new AtomicInteger();
        assertThat(Seeds.wrongIn(FIRST, last, seed -> wrong(seed, kinds, attacked))).isEmpty();
        LOG.info("in {} histories, {} of them attacked, happened {}", histories, attacked, kinds);
        if (last > FIRST) {
            assertThat(kinds.keySet()).as("what histories are about").contains(WANTED);
            assertThat(attacked.get())
                    .as("histories in which forgeries arrive before it is over")
                    .isGreaterThan((int) (histories * MOSTLY));
        }
    }

    @Test
    void the_same_number_gives_the_same_history_to_the_last_byte() {
        List<String> once = chronicle(FIRST);
        assertThat(once).hasSizeGreaterThan(2 * STEPS).isEqualTo(chronicle(FIRST));
        assertThat(once).isNotEqualTo(chronicle(FIRST + 1));
    }

    /** The number is that of a history in which it is found out, until something else changes. */
    @ParameterizedTest
    @CsvSource({
        "DECIDES_AGAIN, 1, decided twice",
        "TRUSTS_TOO_EARLY, 1, stopped against what had happened",
        "NOTES_FIRST, 8, 'the centre gave'",
        "PUBLISHES_FIRST, 5, nobody decided",
        "FORGETS_WHOSE, 7, stopped",
        "CLAIMS_TOO_MUCH, 2, lacks what is older than its watermark",
        "REDACTS_WITHOUT_PUBLISHING, 1, still has the redacted text"
    })
    @Fault(value = 5, without = "each of what services owe each other, in turn")
    void each_lapse_of_a_service_is_found_out(Lapse lapse, long likely, String found) {
        LongFunction<List<String>> history = seed -> wrong(seed, Set.of(lapse));
        Predicate<List<String>> foundOut =
                wrong -> wrong.stream().anyMatch(each -> each.contains(found));
        assertThat(
                        !Overnight.RUN && foundOut.test(history.apply(likely))
                                || Seeds.anyIn(1, 60, history, foundOut))
                .as("something is wrong where a service %s", lapse)
                .isTrue();
    }

    private static List<String> wrong(
            long seed, Map<String, Integer> kinds, AtomicInteger attacked) {
        Federation federation = new Federation(Set.of());
        try (Simulation simulation = new Simulation(seed, Set.of(), Map.of(), federation)) {
            federation.runsIn(simulation);
            List<String> wrong = lived(simulation);
            federation.kinds().forEach((kind, times) -> kinds.merge(kind, times, Integer::sum));
            if (federation.forgeriesArrived()) {
                attacked.incrementAndGet();
            }
            return wrong;
        }
    }

    private static List<String> wrong(long seed, Set<Lapse> lapses) {
        Federation federation = new Federation(lapses);
        try (Simulation simulation = new Simulation(seed, Set.of(), Map.of(), federation)) {
            federation.runsIn(simulation);
            return lived(simulation);
        }
    }

    /**
     * Most stops are decided when all is quiet, as only then everybody is received; what people do
     * about them comes afterwards, and brings money back while grants have not ended.
     */
    private static List<String> lived(Simulation simulation) {
        List<String> wrong = List.of();
        for (int quiet = 0; quiet < QUIET && wrong.isEmpty(); quiet++) {
            wrong = simulation.run(STEPS / QUIET);
        }
        return wrong;
    }

    private static List<String> chronicle(long seed) {
        Federation federation = new Federation(Set.of());
        try (Simulation simulation = new Simulation(seed, Set.of(), Map.of(), federation)) {
            federation.runsIn(simulation);
            assertThat(lived(simulation)).isEmpty();
            return simulation.chronicle();
        }
    }
}
