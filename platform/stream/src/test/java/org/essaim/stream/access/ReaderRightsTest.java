package org.essaim.stream.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderRightsTest {

    @Test
    void a_reader_reads_what_was_chosen_in_groups_of_its_own_and_no_more() {
        assertThat(new ReaderRights("data", List.of("centre", "division.sante")).bindings())
                .extracting(
                        each ->
                                "%s %s %s %s %s"
                                        .formatted(
                                                each.entry().principal(),
                                                each.entry().operation(),
                                                each.pattern().resourceType(),
                                                each.pattern().patternType(),
                                                each.pattern().name()))
                .containsExactlyInAnyOrder(
                        "User:reader.data READ TOPIC LITERAL essaim.centre.v1",
                        "User:reader.data DESCRIBE TOPIC LITERAL essaim.centre.v1",
                        "User:reader.data READ TOPIC LITERAL essaim.division.sante.v1",
                        "User:reader.data DESCRIBE TOPIC LITERAL essaim.division.sante.v1",
                        "User:reader.data READ GROUP PREFIXED reader.data.",
                        "User:reader.data DESCRIBE GROUP PREFIXED reader.data.");
    }

    /** A dot would reach into the groups of another. */
    @ParameterizedTest
    @ValueSource(strings = {"", "data.", "data.two", "Data", "-data", "data-", "*"})
    void a_name_is_one_word_that_no_other_begins_with_and_a_dot(String name) {
        assertThatThrownBy(() -> new ReaderRights(name, List.of("centre")))
                .hasMessage("not the name of a reader: " + name);
    }

    @Test
    void who_reads_nothing_is_no_reader() {
        assertThatThrownBy(() -> new ReaderRights("data", List.of()))
                .hasMessage("a reader reads something");
    }
}
