package org.essaim.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("R14")
class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "150500.00, 15050000",
        "12, 1200",
        "0, 0",
        "0.5, 50",
        "0.01, 1",
        "007.10, 710",
        "100000000000.00, 10000000000000"
    })
    void euros_are_read_to_the_cent(String text, long cents) {
        assertThat(Money.ofEuros(text)).isEqualTo(Money.euroCents(cents));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "", " ", "12,50", "1 000", "1e3", "+5", ".5", "5.", "5.0.0", "--1", "0x10", "NaN",
                "12.00 ", "\n12", "douze", "١٢"
            })
    void what_is_not_written_in_digits_and_one_point_is_refused(String text) {
        assertThatThrownBy(() -> Money.ofEuros(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not-euros");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "12.000", "1.500", "0.33333333333333333333333333333333333"})
    void three_decimals_are_refused_even_where_the_last_is_zero(String text) {
        assertThatThrownBy(() -> Money.ofEuros(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("euros-below-a-cent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.01", "-0", "-99999999999999999999999999999999999999999"})
    void negative_euros_are_refused(String text) {
        assertThatThrownBy(() -> Money.ofEuros(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("euros-negative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000000000.01", "92233720368547758.08", "184467440737095516.16"})
    void more_than_a_hundred_billion_euros_is_refused(String text) {
        assertThatThrownBy(() -> Money.ofEuros(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("euros-too-many {most=100000000000.00 EUR}");
    }

    @Test
    void a_number_of_thousands_of_digits_is_refused_at_once() {
        assertThatThrownBy(() -> Money.ofEuros("9".repeat(60_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("euros-too-many {most=100000000000.00 EUR}");
    }

    @Test
    void two_currencies_do_not_add_up() {
        Money francs = new Money(100, Currency.getInstance("CHF"));
        assertThatThrownBy(() -> Money.euroCents(100).plus(francs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EUR")
                .hasMessageContaining("CHF");
    }

    @Test
    void cents_are_added_and_taken_away_to_the_cent() {
        assertThat(Money.euroCents(10).plus(Money.euroCents(20))).isEqualTo(Money.euroCents(30));
        assertThat(Money.euroCents(10).minus(Money.euroCents(20))).isEqualTo(Money.euroCents(-10));
    }

    @Test
    void a_sum_that_does_not_fit_is_an_error_and_never_wraps() {
        assertThatThrownBy(() -> Money.euroCents(Long.MAX_VALUE).plus(Money.euroCents(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_refusal_shows_both_decimals_and_the_currency() {
        assertThat(Money.euroCents(15_050_000)).hasToString("150500.00 EUR");
        assertThat(Money.euroCents(-5)).hasToString("-0.05 EUR");
    }
}
