package org.essaim.benchmarks;

import module java.base;

import org.essaim.benchmarks.ColumnEngine.Question;
import org.essaim.testkit.Pairs;
import org.junit.jupiter.api.Test;

/**
 * Not part of the gate: {@code ./mvnw -pl quality/benchmarks -am test -Dtest=ColumnEngineBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Xmx1g}.
 */
class ColumnEngineBenchmark {

    private static final int INITIATIVES =
            Integer.getInteger("essaim.benchmark.initiatives", 100_000);
    private static final int ROUNDS = Integer.getInteger("essaim.benchmark.rounds", 5);

    @Test
    void the_same_questions_to_an_engine_of_columns() throws Exception {
        try (ColumnEngine engine = new ColumnEngine(INITIATIVES)) {
            IO.println("loaded into DuckDB in %.1f s".formatted(engine.loadSeconds()));
            for (Question question : Question.values()) {
                Pairs pairs = engine.measured(question, ROUNDS);
                IO.println(
                        "%s: PostgreSQL %.0f ms, DuckDB %.0f ms, ratio %.2f"
                                .formatted(
                                        question,
                                        1e3 / pairs.floor(),
                                        1e3 / pairs.measured(),
                                        pairs.ratio()));
            }
        }
    }
}
