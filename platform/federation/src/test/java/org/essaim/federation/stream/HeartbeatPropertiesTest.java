package org.essaim.federation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.junit.jupiter.api.Test;

class HeartbeatPropertiesTest {

    private static final HeartbeatProperties PROPERTIES =
            new HeartbeatProperties(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(30),
                    Duration.ofSeconds(30));

    @Test
    void a_thousand_divisions_that_read_the_same_have_their_turns_spread_over_15_seconds() {
        Map<Long, Long> turnsOfASecond =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> DivisionStream.of(new DivisionId("d" + i)))
                        .map(stream -> PROPERTIES.pace(stream).turn())
                        .collect(
                                Collectors.groupingBy(
                                        Duration::toSeconds, TreeMap::new, Collectors.counting()));

        assertThat(turnsOfASecond.keySet()).allMatch(second -> second >= 0 && second <= 15);
        assertThat(turnsOfASecond.values()).allMatch(divisions -> divisions <= 2 * 1_000 / 15);
    }

    @Test
    void the_centre_waits_for_nobody() {
        assertThat(PROPERTIES.pace(DivisionStream.CENTRE).turn()).isZero();
    }
}
