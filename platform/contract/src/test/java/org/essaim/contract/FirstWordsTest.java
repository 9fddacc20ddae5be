package org.essaim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@Rule("R21")
class FirstWordsTest {

    private static final String SIXTY = "a".repeat(29) + " " + "b".repeat(30);

    @Test
    void a_short_text_is_its_own_name() {
        assertThat(name(" Vingt crochets. ")).isEqualTo("Vingt crochets.");
        assertThat(name(SIXTY)).isEqualTo(SIXTY);
    }

    @Test
    void only_the_first_line_counts() {
        assertThat(name("\n Un tableau \r\nsur le mur")).isEqualTo("Un tableau");
    }

    @Test
    void a_long_one_is_cut_between_words_and_says_so() {
        assertThat(name(SIXTY + " c")).isEqualTo(SIXTY + "…");
        assertThat(name(SIXTY + "c d")).isEqualTo("a".repeat(29) + "…");
        assertThat(name("a".repeat(40) + " –, (" + "b".repeat(40))).isEqualTo("a".repeat(40) + "…");
    }

    @Test
    void a_word_that_is_too_long_is_cut_between_characters() {
        assertThat(name("😀".repeat(61))).isEqualTo("😀".repeat(60) + "…");
        assertThat(name("a\u2028".repeat(31))).hasSize(61);
    }

    private static String name(String text) {
        return FirstWords.of(text, FirstWords.OF_A_NAME);
    }
}
