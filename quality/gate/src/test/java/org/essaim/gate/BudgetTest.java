package org.essaim.gate;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final Duration AS_SET = Duration.ofMillis(1000);
    private static final Budget BUDGET = new Budget(Duration.ofSeconds(1500), AS_SET);

    @Test
    void is_read_from_its_file() {
        Properties file = new Properties();
        file.setProperty("seconds", "1500");
        file.setProperty("calibration.millis", "1000");
        assertThat(Budget.of(file)).isEqualTo(BUDGET);
    }

    @Test
    void a_quarter_more_still_passes_and_a_millisecond_beyond_it_does_not() {
        assertThat(BUDGET.isPassed(Duration.ofMillis(1_875_000), AS_SET)).isFalse();
        assertThat(BUDGET.isPassed(Duration.ofMillis(1_875_001), AS_SET)).isTrue();
    }

    @Test
    void a_machine_that_is_twice_as_slow_may_take_twice_as_long() {
        Duration slow = Duration.ofMillis(2000);
        assertThat(BUDGET.slowness(slow)).isEqualTo(2.0);
        assertThat(BUDGET.isPassed(Duration.ofSeconds(3750), slow)).isFalse();
        assertThat(BUDGET.isPassed(Duration.ofSeconds(3751), slow)).isTrue();
    }

    @Test
    void a_fast_machine_has_to_be_fast() {
        assertThat(BUDGET.isPassed(Duration.ofSeconds(1000), Duration.ofMillis(500))).isTrue();
    }
}
