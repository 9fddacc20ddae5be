package org.essaim.benchmarks;

import org.essaim.testkit.Pairs;
import org.junit.jupiter.api.Test;

/**
 * Not part of the gate: {@code ./mvnw -pl quality/benchmarks -am test -Dtest=RecountBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Xmx1g}; with {@code
 * -Dessaim.benchmark.initiatives=1000000} of ten million facts.
 */
class RecountBenchmark {

    private static final int INITIATIVES =
            Integer.getInteger("essaim.benchmark.initiatives", 100_000);
    private static final int ROUNDS = Integer.getInteger("essaim.benchmark.rounds", 5);

    @Test
    void all_facts_are_counted_under_other_rules_beside_a_scan_of_them() {
        Pairs pairs = new Recounting(INITIATIVES).measured(ROUNDS);

        IO.println(Recounting.table(pairs));
        IO.println(
                "what-if over %,d facts: %.2f s"
                        .formatted(10L * INITIATIVES, 10.0 * INITIATIVES / pairs.measured()));
    }
}
