package org.essaim.incubator.control.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.incubator.control.domain.Signal;
import org.essaim.testkit.Rule;
import org.essaim.web.language.Sentences;
import org.junit.jupiter.api.Test;

/** Whoever is ranked reads why in the language that they ask for. */
class SignalRowTest {

    @Test
    @Rule("R95")
    void every_signal_says_in_both_languages_what_it_means() {
        assertThat(Signal.values())
                .allSatisfy(
                        signal ->
                                assertThat(in(Locale.FRENCH, signal))
                                        .isNotEqualTo(in(Locale.ENGLISH, signal))
                                        .contains(" "));
        assertThat(in(Locale.ENGLISH, Signal.AFTER_STOP))
                .isEqualTo("spent although the funding was stopped");
        assertThat(in(Locale.FRENCH, Signal.AFTER_STOP))
                .isEqualTo("dépensé malgré l’arrêt du financement");
    }

    @Test
    void each_has_the_points_and_the_rule_that_it_goes_back_to() {
        assertThat(Arrays.stream(Signal.values()).map(SignalRowTest::row))
                .allMatch(row -> row.points() > 0 && row.rule().startsWith("R"));
    }

    private static SignalRow row(Signal signal) {
        return SignalRow.of(signal, new Sentences(Locale.ENGLISH));
    }

    private static String in(Locale language, Signal signal) {
        return SignalRow.of(signal, new Sentences(language)).meaning();
    }
}
