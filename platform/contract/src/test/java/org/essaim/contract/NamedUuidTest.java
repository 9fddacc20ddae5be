package org.essaim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

@Rule("R66")
class NamedUuidTest {

    /** Ids of past decisions: were one to change, a replay would decide them a second time. */
    @Test
    void the_id_of_a_decision_never_changes() {
        assertThat(NamedUuid.of("stop", "a-dock", "3f8a1c52-7f4e-4c55-9d57-0c5d3f0e7b11"))
                .isEqualTo(UUID.fromString("f6f6b816-5acb-5d53-9a4e-63b6a8091ba7"));
        assertThat(NamedUuid.of("case", "données-et-territoires"))
                .isEqualTo(UUID.fromString("b9f55690-f40e-5fd2-9cf7-d87fe11af53e"));
    }

    @Test
    void it_is_a_uuid_of_version_5_and_of_the_usual_variant() {
        UUID id = NamedUuid.of("stop", "a", "b");
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void the_boundaries_of_parts_are_part_of_the_id() {
        assertThat(NamedUuid.of("stop", "ab", "c")).isNotEqualTo(NamedUuid.of("stop", "a", "bc"));
        assertThat(NamedUuid.of("stop", "ab")).isNotEqualTo(NamedUuid.of("stop", "a", "b"));
        assertThat(NamedUuid.of("stop", "")).isNotEqualTo(NamedUuid.of("stop"));
        assertThat(NamedUuid.of("stop", "a", "")).isNotEqualTo(NamedUuid.of("stop", "a"));
    }

    @Test
    void the_kind_is_part_of_the_id() {
        assertThat(NamedUuid.of("stop", "a")).isNotEqualTo(NamedUuid.of("case", "a"));
    }
}
