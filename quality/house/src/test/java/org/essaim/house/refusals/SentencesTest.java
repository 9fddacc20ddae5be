package org.essaim.house.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;
import org.junit.jupiter.api.Test;

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
    void sound_sentences_pass() {
        assertThat(refusal("too-much.remedy", "Ask for {left} at most.", ENGLISH, FRENCH))
                .isEmpty();
        assertThat(Sentences.declaration(Refused.of(TooMuch.class), Set.of("R22"))).isEmpty();
    }

    @Test
    void a_refusal_names_a_rule_that_exists_and_a_code_and_hides_no_member() {
        assertThat(Sentences.declaration(Refused.of(Silent.class), Set.of("R22"))).hasSize(2);
        assertThat(Sentences.declaration(Refused.of(OldStyle.class), Set.of("R22")))
                .hasSize(3)
                .last()
                .asString()
                .contains("reserved name: reason");
    }

    @Test
    void a_sentence_that_is_missing_in_one_language_is_found() {
        assertThat(refusal("too-much.reason", "", ENGLISH, FRENCH))
                .containsExactly("too-much.reason is missing or empty");
        assertThat(Sentences.refusal(Refused.of(TooMuch.class), bundle(ENGLISH, Map.of())))
                .hasSize(2);
    }

    @Test
    void a_sentence_mentions_facts_that_exist_and_the_same_in_both_languages() {
        assertThat(refusal("too-much.reason", "{wanted} was asked for.", ENGLISH, FRENCH))
                .containsExactly("too-much.reason mentions what is no fact: [wanted]");
        assertThat(refusal("too-much.reason", "Only {left} is left.", ENGLISH, FRENCH))
                .containsExactly("too-much.reason mentions other facts in French than in English");
    }

    @Test
    void a_sentence_is_whole_and_has_no_apostrophe_that_quotes() {
        assertThat(refusal("too-much.reason", "{asked} isn't left: {left}.", ENGLISH, FRENCH))
                .anyMatch(each -> each.contains("apostrophe"));
        assertThat(refusal("too-much.remedy", "ask for {left} at most", ENGLISH, FRENCH))
                .anyMatch(each -> each.contains("no whole sentence"));
    }

    @Test
    void a_remedy_is_another_sentence_than_the_reason_and_says_what_to_do() {
        assertThat(refusal("too-much.remedy", "There is {left} left.", ENGLISH, FRENCH))
                .anyMatch(each -> each.contains("does not say what to do"));
        Map<String, String> stated =
                Map.of(
                        "too-much.reason",
                        FRENCH.get("too-much.reason"),
                        "too-much.remedy",
                        "Il reste {left}.");
        assertThat(Sentences.refusal(Refused.of(TooMuch.class), bundle(ENGLISH, stated)))
                .anyMatch(each -> each.contains("does not say what to do"));
        assertThat(refusal("too-much.remedy", ENGLISH.get("too-much.reason"), ENGLISH, FRENCH))
                .anyMatch(each -> each.contains("one sentence for both"));
    }

    private static List<String> refusal(
            String key, String text, Map<String, String> english, Map<String, String> french) {
        Map<String, String> changed = new HashMap<>(english);
        changed.put(key, text);
        return Sentences.refusal(Refused.of(TooMuch.class), bundle(changed, french));
    }

    private static Bundle bundle(Map<String, String> english, Map<String, String> french) {
        return new Bundle("org.essaim.house", english, french);
    }
}
