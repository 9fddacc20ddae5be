package org.essaim.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

@Rule("R12")
class AmountTest {

    @Test
    void money_without_time_does_not_cover_time() {
        assertThat(Amount.of(1_000_00, 0).covers(Amount.of(1, 1))).isFalse();
        assertThat(Amount.of(0, 10).covers(Amount.of(1, 1))).isFalse();
        assertThat(Amount.of(1, 1).covers(Amount.of(1, 1))).isTrue();
    }

    @Test
    void the_minimum_is_taken_in_each_unit() {
        assertThat(Amount.of(5, 20).min(Amount.of(10, 2))).isEqualTo(Amount.of(5, 2));
    }

    @Test
    void one_negative_unit_is_enough_to_be_negative() {
        assertThat(Amount.of(5, -1).hasNegative()).isTrue();
        assertThat(Amount.of(-1, 5).hasNegative()).isTrue();
        assertThat(Amount.NOTHING.hasNegative()).isFalse();
    }

    @Test
    void nothing_is_nothing_in_both_units() {
        assertThat(Amount.NOTHING.isNothing()).isTrue();
        assertThat(Amount.of(0, 1).isNothing()).isFalse();
        assertThat(Amount.of(1, 0).isNothing()).isFalse();
    }

    @Test
    void an_amount_and_its_negation_add_up_to_nothing() {
        assertThat(Amount.of(5, 2).negated()).isEqualTo(Amount.of(-5, -2));
    }

    @Test
    void both_units_are_shown() {
        assertThat(Amount.of(500_00, 1)).hasToString("500.00 EUR and 1 half-day");
        assertThat(Amount.of(500_00, 10)).hasToString("500.00 EUR and 10 half-days");
    }

    @Test
    void half_days_that_do_not_fit_are_an_error_and_never_wrap() {
        assertThatThrownBy(() -> new HalfDays(Long.MAX_VALUE).plus(new HalfDays(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new HalfDays(Long.MIN_VALUE).minus(new HalfDays(1)))
                .isInstanceOf(ArithmeticException.class);
    }
}
