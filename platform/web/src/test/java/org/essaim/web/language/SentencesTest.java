package org.essaim.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.essaim.contract.Amount;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private final Sentences english = new Sentences(Locale.ENGLISH);

    @Test
    void of_an_amount_a_unit_of_which_there_is_nothing_is_left_out() {
        assertThat(english.amount(Amount.of(300_00, 4))).isEqualTo("€300.00 and 4 half-days");
        assertThat(english.amount(Amount.of(300_00, 0))).isEqualTo("€300.00");
        assertThat(english.amount(Amount.of(0, 4))).isEqualTo("4 half-days");
        assertThat(english.amount(Amount.NOTHING)).isEqualTo("€0.00");
    }
}
