package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Not part of the gate: {@code ./mvnw -pl quality/benchmarks -am test -Dtest=FiguresBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}; with {@code -Dessaim.benchmark.initiatives=10000} a
 * tenth of it.
 */
class FiguresBenchmark {

    private static final int INITIATIVES =
            Integer.getInteger("essaim.benchmark.initiatives", 100_000);
    private static final long MEBIBYTE = 1 << 20;

    @Test
    void a_million_facts_are_shown_recounted_and_handed_out_in_time() {
        FiguresAtScale figures = FiguresAtScale.measured(INITIATIVES, 8, 20);

        IO.println(figures.table());
        assertThat(figures.worstMillis()).isLessThan(300);
        assertThat(figures.whatIfMillis()).isLessThan(60_000);
        assertThat(figures.exportHeapBytes()).isLessThan(64 * MEBIBYTE);
    }
}
