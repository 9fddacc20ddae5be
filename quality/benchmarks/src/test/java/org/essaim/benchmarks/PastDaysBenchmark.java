package org.essaim.benchmarks;

import org.junit.jupiter.api.Test;

/**
 * Not part of the gate: {@code ./mvnw -pl quality/benchmarks -am test -Dtest=PastDaysBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Xmx1g}; with {@code
 * -Dessaim.benchmark.clients=8} by so many people at once.
 */
class PastDaysBenchmark {

    private static final int INITIATIVES =
            Integer.getInteger("essaim.benchmark.initiatives", 100_000);
    private static final int CLIENTS = Integer.getInteger("essaim.benchmark.clients", 1);
    private static final int ROUNDS = Integer.getInteger("essaim.benchmark.rounds", 24);

    @Test
    void any_page_of_a_day_that_nobody_has_asked_about() {
        IO.println(PastDaysAtScale.measured(INITIATIVES, CLIENTS, ROUNDS).table());
    }
}
