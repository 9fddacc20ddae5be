package org.essaim.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anct",
                "données-et-territoires",
                "e-inspé",
                "a.b_C",
                "Direction générale",
                "69-characters-are-fine-as-are-all-accents-àéîõü-and-capitals-ÀÉÎÕÜ-ok"
            })
    void an_id_is_kept_as_people_write_it(String id) {
        assertThat(new DivisionId(id)).hasToString(id);
        assertThat(new InitiativeId(id)).hasToString(id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t", "\u00a0", "\u200b"})
    void a_missing_id_is_refused(String id) {
        assertThatThrownBy(() -> new DivisionId(id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InitiativeId(id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\u0000b",
                "a\u007fb",
                "a\u0085b",
                "a\u200bb",
                "a\u202eb",
                "a\u2028b"
            })
    void control_and_invisible_characters_are_refused(String id) {
        assertThatThrownBy(() -> new InitiativeId(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id-invisible");
    }

    @Test
    void half_a_surrogate_pair_is_refused() {
        assertThatThrownBy(() -> new InitiativeId("a\ud83d"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", "\u00a0a", "a\u2003"})
    void outer_blanks_are_refused(String id) {
        assertThatThrownBy(() -> new DivisionId(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id-with-outer-blanks");
    }

    @ParameterizedTest
    @Rule("R100")
    @ValueSource(
            strings = {
                "..",
                "../sec/..",
                "a/b",
                "sec;x",
                "sec%2fx",
                "sec\\x",
                "sec//x",
                "~c2Vj",
                "Abri",
                "abri_2",
                "abri--2",
                "-abri",
                "abri-",
                "jean.dupont",
                "inspé",
                "аbri",
                "абри",
                "ａbri",
                "a\u0301bri",
                "a-name-that-is-longer-than-the-sixty-characters-that-a-new-one-may-have"
            })
    void what_an_address_or_an_eye_could_take_for_another_cannot_be_chosen(String id) {
        assertThat(new InitiativeId(id).nearest()).isNotEqualTo(new InitiativeId(id));
        assertThat(new DivisionId(id).nearest()).isNotEqualTo(new DivisionId(id));
    }

    @ParameterizedTest
    @Rule("R100")
    @ValueSource(strings = {"a", "7", "abri", "abri-2", "rdv-aide-numerique"})
    void small_letters_digits_and_single_hyphens_can_be_chosen(String id) {
        assertThat(new InitiativeId(id).nearest()).isEqualTo(new InitiativeId(id));
        assertThat(new DivisionId(id).nearest()).isEqualTo(new DivisionId(id));
    }

    @Test
    @Rule("R100")
    void no_division_can_be_called_as_if_it_were_none_or_as_the_slug_of_another() {
        assertThat(new DivisionId("centre").nearest()).hasToString("division-centre");
        assertThat(new DivisionId("reporting").nearest()).hasToString("division-reporting");
        assertThat(new DivisionId(new DivisionId("Santé").slug()).nearest()).hasToString("sante");
    }

    @Test
    void a_hundred_characters_pass_and_one_more_does_not() {
        assertThat(new InitiativeId("x".repeat(100)).value()).hasSize(100);
        assertThatThrownBy(() -> new InitiativeId("x".repeat(101)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("InitiativeId: id-too-long {has=101, most=100}");
    }

    @Test
    @Rule("R100")
    void a_person_is_never_an_address() {
        assertThatThrownBy(() -> new PersonId("jeanne@example.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("person-is-no-address");
    }

    @Test
    void ids_sort_by_what_is_written() {
        assertThat(List.of(new DivisionId("b"), new DivisionId("a")).stream().sorted())
                .containsExactly(new DivisionId("a"), new DivisionId("b"));
        assertThat(new InitiativeId("a")).isLessThan(new InitiativeId("b"));
    }
}
