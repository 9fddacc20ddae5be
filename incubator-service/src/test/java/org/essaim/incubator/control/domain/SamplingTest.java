package org.essaim.incubator.control.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Anybody draws the same again with what every machine has (R95). */
@Rule("R95")
class SamplingTest {

    /** As {@code printf '7:<id>' | sha256sum} and {@code sort | sha256sum} say it. */
    @Test
    void the_algorithm_is_the_documented_one() {
        UUID one = new UUID(0, 1);
        UUID two = new UUID(0, 2);
        UUID three = new UUID(0, 3);

        assertThat(Sampling.draw(7, List.of(one, two, three), 3)).containsExactly(three, two, one);
        assertThat(Sampling.fingerprint(List.of(three, one, two)))
                .isEqualTo("7a2ffd1dd0caa19bbfbff3757117ce8442257a811b8cf9de1344677d590ba057");
    }
}
