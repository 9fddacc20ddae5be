package org.essaim.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;

/** Which version applies on which day. */
@Rule("R99")
class PolicyHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void before_any_version_is_effective_the_founding_one_applies() {
        assertThat(PolicyHistory.FOUNDING.on(LocalDate.MIN)).isEqualTo(Policy.FOUNDING);
        PolicyHistory later = new PolicyHistory(List.of(version(2, DAY)));
        assertThat(later.on(DAY.minusDays(1))).isEqualTo(Policy.FOUNDING);
        assertThat(later.on(DAY).version()).isEqualTo(2);
    }

    @Test
    void the_highest_effective_number_wins_whatever_the_order() {
        PolicyHistory crossing =
                new PolicyHistory(List.of(version(3, DAY), version(2, DAY.plusDays(9))));
        assertThat(crossing.on(DAY).version()).isEqualTo(3);
        assertThat(crossing.on(DAY.plusDays(9)).version()).isEqualTo(3);
        assertThat(PolicyHistory.always(policy(7)).on(LocalDate.MIN).version()).isEqualTo(7);
    }

    @Test
    @Rule("R63")
    void warnings_are_those_of_the_version_or_else_the_founding_ones() {
        assertThat(Policy.FOUNDING.warnings()).containsExactly(9, 11);
        assertThat(warned(null).warnings()).containsExactly(9, 11);
        assertThat(warned(List.of(11, 3, 3)).warnings()).containsExactly(3, 11);
        assertThatThrownBy(() -> warned(List.of(12))).hasMessageContaining("warning-out-of-bounds");
    }

    private static Policy warned(List<Integer> months) {
        return new Policy(
                2,
                Amount.of(500_00, 10),
                12,
                1,
                30,
                20,
                25,
                5,
                14,
                90,
                months,
                PolicyPeriods.FOUNDING);
    }

    private static PolicyHistory.Version version(int number, LocalDate day) {
        return new PolicyHistory.Version(day, policy(number));
    }

    private static Policy policy(int number) {
        return new Policy(
                number,
                Amount.of(500_00, 10),
                12,
                1,
                30,
                20,
                25,
                5,
                14,
                90,
                Policy.FOUNDING_WARNINGS,
                PolicyPeriods.FOUNDING);
    }
}
