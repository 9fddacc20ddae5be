package org.essaim.local.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.local.CannotRunException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed after {@code deploy/division} and means nothing there is not passed over. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "remove sante --another, --another belongs to add",
        "move-out sante --hosted small, --hosted belongs to add",
        "remove sante --outside, '--outside belongs to add, of a division that no host runs'",
        "add sante --shared-database, --shared-database belongs to add-host",
        "remove sante --instances 2,"
                + " '--instances belongs to add, of a division with a database of its own'"
    })
    void an_option_of_another_command_is_refused(String typed, String why) {
        assertThatThrownBy(() -> Words.of(List.of(typed.split(" "))))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining(why);
    }

    @Test
    void what_belongs_to_add_is_taken_wherever_it_stands() {
        assertThat(Words.of(List.of("--another", "add", "--instances", "2", "sante")))
                .isEqualTo(
                        new Words(
                                "add", List.of("sante"), Optional.empty(), 2, false, true, false));
    }
}
