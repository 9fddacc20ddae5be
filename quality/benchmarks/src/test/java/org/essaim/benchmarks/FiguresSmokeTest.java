package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The benchmark works, however fast. */
class FiguresSmokeTest {

    @Test
    void waits_the_recount_and_the_archive_are_told() {
        FiguresAtScale figures = FiguresAtScale.measured(500, 2, 1);

        assertThat(figures.firstByteMillis()).hasSizeGreaterThan(8);
        assertThat(figures.exportBytes()).isGreaterThan(10_000);
        assertThat(figures.table()).contains("p95", "what-if", "archive");
    }

    @Test
    void a_what_if_is_asked_afresh_each_time_beside_a_scan() {
        Pairs pairs = new Recounting(500).measured(1);

        assertThat(pairs.measured()).isPositive();
        assertThat(Recounting.table(pairs)).contains("ratio");
    }
}
