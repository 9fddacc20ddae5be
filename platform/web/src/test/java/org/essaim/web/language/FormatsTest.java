package org.essaim.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Money;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final char NARROW = '\u202f';
    private static final char FIXED = '\u00a0';

    private final Formats french = new Formats(Locale.FRENCH);
    private final Formats english = new Formats(Locale.ENGLISH);

    @Test
    void the_first_of_a_month_has_a_word_of_its_own_in_French() {
        assertThat(french.day(LocalDate.of(2022, 1, 1))).isEqualTo("1er janvier 2022");
        assertThat(french.day(LocalDate.of(2022, 1, 11))).isEqualTo("11 janvier 2022");
        assertThat(french.month(YearMonth.of(2026, 10))).isEqualTo("oct. 2026");
        assertThat(french.wholeMonth(YearMonth.of(2026, 10))).isEqualTo("octobre 2026");
        assertThat(english.day(LocalDate.of(2022, 1, 1))).isEqualTo("1 January 2022");
    }

    @Test
    void euros_are_written_to_the_cent_and_a_dash_where_there_are_none() {
        assertThat(french.money(Money.euroCents(123_456_78)))
                .isEqualTo("123" + NARROW + "456,78" + FIXED + "€");
        assertThat(english.money(Money.euroCents(-123_456_78))).isEqualTo("-€123,456.78");
        assertThat(english.wholeMoney(Money.euroCents(123_456_50))).isEqualTo("€123,457");
        assertThat(english.money(null)).isEqualTo("–");
        assertThat(english.share(1, 8)).isEqualTo("12.5%");
    }
}
