package org.essaim.runtime.write;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Which bodies are the same one, sent again under one key. */
@Rule("R17")
class KeyedBodiesTest {

    @Test
    void spaces_and_the_order_of_members_say_nothing() {
        assertThat(canonical("{\"b\": 1, \"a\": 2}")).isEqualTo(canonical("{\"a\":2,\"b\":1}"));
        assertThat(canonical("{\"a\":2}")).isNotEqualTo(canonical("{\"a\":3}"));
    }

    /** Both are the same text, if one reads them as one. */
    @Test
    void files_that_differ_in_a_byte_that_is_no_letter_differ() {
        byte[] photo = {(byte) 0x89, (byte) 0xFE};
        byte[] other = {(byte) 0x89, (byte) 0xFD};
        assertThat(text(photo)).isEqualTo(text(other));
        assertThat(text(KeyedBodies.canonical(photo)))
                .isNotEqualTo(text(KeyedBodies.canonical(other)))
                .isEqualTo(text(KeyedBodies.canonical(photo.clone())));
    }

    private static String canonical(String json) {
        return text(KeyedBodies.canonical(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
