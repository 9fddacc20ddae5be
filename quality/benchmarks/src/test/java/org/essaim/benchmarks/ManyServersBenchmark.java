package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.benchmarks.ManyServers.Question;
import org.essaim.testkit.Pairs;
import org.junit.jupiter.api.Test;

/**
 * Not part of the gate: {@code ./mvnw -pl quality/benchmarks -am test -Dtest=ManyServersBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Xmx1g}.
 */
class ManyServersBenchmark {

    private static final int INITIATIVES =
            Integer.getInteger("essaim.benchmark.initiatives", 100_000);
    private static final int ROUNDS = Integer.getInteger("essaim.benchmark.rounds", 5);

    @Test
    void the_same_questions_to_facts_on_two_servers() throws Exception {
        try (ManyServers servers = new ManyServers(INITIATIVES)) {
            IO.println("copied to two servers in %.1f s".formatted(servers.copySeconds()));
            for (Question question : Question.values()) {
                Pairs pairs = servers.measured(question, ROUNDS);
                IO.println(
                        "%s: one table %.1f ms, two servers %.1f ms, ratio %.2f"
                                .formatted(
                                        question,
                                        1e3 / pairs.floor(),
                                        1e3 / pairs.measured(),
                                        pairs.ratio()));
                assertThat(pairs.ratio()).isPositive();
            }
        }
    }
}
