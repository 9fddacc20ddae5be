package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Night;
import org.essaim.testkit.Pairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The benchmark works, however fast. */
@Night
class FiguresSmokeTest {

    @Test
    void waits_the_recount_and_the_archive_are_told() {
        FiguresAtScale figures = FiguresAtScale.measured(500, 2, 1);

        assertThat(figures.firstByteMillis()).hasSizeGreaterThan(8);
        assertThat(figures.exportBytes()).isGreaterThan(10_000);
        assertThat(figures.table()).contains("p95", "what-if", "archive");
    }

    @Test
    void each_page_is_asked_for_of_days_of_its_own() {
        PastDaysAtScale days = PastDaysAtScale.measured(200, 2, 1);

        assertThat(days.firstByteMillis()).hasSizeGreaterThan(10);
        assertThat(days.worstMillis()).isPositive();
        assertThat(days.table()).contains("p95");
    }

    @Test
    void a_what_if_is_asked_afresh_each_time_beside_a_scan() {
        Pairs pairs = new Recounting(500).measured(1);

        assertThat(pairs.measured()).isPositive();
        assertThat(Recounting.table(pairs)).contains("ratio");
    }

    @ParameterizedTest
    @EnumSource
    void two_engines_have_the_same_rows(ColumnEngine.Question question) throws Exception {
        try (ColumnEngine engine = new ColumnEngine(50)) {
            assertThat(engine.measured(question, 0).ratio()).isPositive();
        }
    }
}
