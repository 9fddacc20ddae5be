package org.essaim.house.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check of sentences fails where it should. */
class SentencesTest {

    @Refuses(rule = "R22", code = "too-much")
    record TooMuch(int asked, int left) implements Refusal {}

    record Silent() implements Refusal {}

    @Refuses(rule = "FUTURE_DAY", code = "TooLate")
    record OldStyle(String reason) implements Refusal {}

    private static final Map<String, String> ENGLISH =
            Map.of(
                    "too-much.reason", "{asked} was asked for; {left} is left.",
                    "too-much.remedy", "Ask for {left} at most.");
    private static final Map<String, String> FRENCH =
            Map.of(
                    "too-much.reason", "On demande {asked} ; il reste {left}.",
                    "too-much.remedy", "Demandez au plus {left}.");

    @Test
    void a_refusal_names_a_rule_that_exists_and_a_code_and_hides_no_member() {
        assertThat(Sentences.declaration(Refused.of(TooMuch.class), Set.of("R22"))).isEmpty();
        assertThat(Sentences.declaration(Refused.of(Silent.class), Set.of("R22"))).hasSize(2);
        assertThat(Sentences.declaration(Refused.of(OldStyle.class), Set.of("R22")))
                .hasSize(3)
                .last()
                .asString()
                .contains("reserved name: reason");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "reason | \"\" | reason is missing or empty",
                "reason | {wanted} was asked for. | mentions what is no fact: [wanted]",
                "reason | Only {left} is left. | other facts in French than in English",
                "reason | {asked} isn't left: {left}. | apostrophe",
                "remedy | ask for {left} at most | no whole sentence",
                "remedy | There is {left} left. | does not say what to do",
                "remedy | {asked} was asked for; {left} is left. | one sentence for both"
            })
    void a_sentence_in_english_that_is_wrong_is_found(String kind, String text, String wrong) {
        assertThat(refusal(with(ENGLISH, kind, text), FRENCH)).anyMatch(it -> it.contains(wrong));
    }

    @Test
    void so_is_one_in_french_and_sound_ones_pass() {
        assertThat(refusal(ENGLISH, FRENCH)).isEmpty();
        assertThat(refusal(ENGLISH, Map.of())).hasSize(2);
        assertThat(refusal(ENGLISH, with(FRENCH, "remedy", "Il reste {left}.")))
                .singleElement()
                .asString()
                .contains("does not say what to do");
    }

    private static Map<String, String> with(Map<String, String> texts, String kind, String text) {
        Map<String, String> changed = new HashMap<>(texts);
        changed.put("too-much." + kind, text);
        return changed;
    }

    private static List<String> refusal(Map<String, String> english, Map<String, String> french) {
        return Sentences.refusal(
                Refused.of(TooMuch.class), new Bundle("org.essaim.house", english, french));
    }
}
