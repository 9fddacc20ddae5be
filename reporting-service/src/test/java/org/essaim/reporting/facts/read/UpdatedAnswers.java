package org.essaim.reporting.facts.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.testkit.Overnight;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds answers that are updated against those that are counted from the beginning, step by step.
 */
public final class UpdatedAnswers {

    private static final int SEEDS = Overnight.times("essaim.carried.seeds", 1, 3);
    private static final int STEPS = 40;

    private UpdatedAnswers() {}

    /**
     * Facts come in, late ones too, and some are asked about in between, now and of past days.
     *
     * @param make an answer that has counted nothing yet
     */
    public static <A> void equalWhatIsCountedAgain(Function<JdbcClient, Function<AsOf, A>> make) {
        equalWhatIsCountedAgain(make, make);
    }

    /**
     * Some days are asked about that nobody has asked about before, too.
     *
     * @param make an answer that has counted nothing yet
     * @param plain one that is counted of all facts each time
     */
    public static <A> void equalWhatIsCountedAgain(
            Function<JdbcClient, Function<AsOf, A>> make,
            Function<JdbcClient, Function<AsOf, A>> plain) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            JdbcClient jdbc = ProjectionDatabase.fresh();
            RandomFacts facts = new RandomFacts(jdbc, seed);
            Random random = new Random(seed);
            Function<AsOf, A> kept = make.apply(jdbc);
            A before = kept.apply(AsOf.NOW);
            int moved = 0;
            for (int step = 0; step < STEPS; step++) {
                facts.more(1 + random.nextInt(5));
                if (step == STEPS / 2) {
                    facts.policy(RandomFacts.FIRST.plusDays(200), 4);
                }
                for (AsOf asked : RandomFacts.QUESTIONS) {
                    if (random.nextBoolean()) {
                        assertThat(kept.apply(asked))
                                .as("%s at step %d of seed %d", asked, step, seed)
                                .isEqualTo(plain.apply(jdbc).apply(asked));
                    }
                }
                AsOf first = RandomFacts.anyDays(random);
                assertThat(kept.apply(first))
                        .as("%s at step %d of seed %d", first, step, seed)
                        .isEqualTo(plain.apply(jdbc).apply(first));
                moved += kept.apply(AsOf.NOW).equals(before) ? 0 : 1;
                before = kept.apply(AsOf.NOW);
            }
            assertThat(moved).isGreaterThan(3);
            jdbc.sql("truncate recorded_fact").update();
            assertThat(kept.apply(AsOf.NOW)).isEqualTo(plain.apply(jdbc).apply(AsOf.NOW));
        }
    }
}
