package org.essaim.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    @Test
    @Rule({"R22", "R29", "R51", "R64", "R70", "R99"})
    void the_founding_policy_has_the_values_of_the_rules() {
        assertThat(Policy.FOUNDING)
                .isEqualTo(
                        new Policy(
                                1,
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
                                PolicyPeriods.FOUNDING));
    }

    @ParameterizedTest
    @CsvSource({"20000, 4", "90000, 18", "50000, 10"})
    @Rule({"R22", "R99"})
    void a_first_round_within_the_bounds_passes(long cents, int halfDays) {
        assertThat(withFirstRound(cents, halfDays).firstRound())
                .isEqualTo(Amount.of(cents, halfDays));
    }

    @ParameterizedTest
    @CsvSource({"19999, 10", "90001, 10", "50000, 3", "50000, 19"})
    @Rule({"R22", "R99"})
    void a_first_round_outside_the_bounds_is_refused(long cents, int halfDays) {
        assertThatThrownBy(() -> withFirstRound(cents, halfDays))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("first-round-out-of-bounds")
                .hasMessageContaining("200.00 EUR and 4 half-days")
                .hasMessageContaining("900.00 EUR and 18 half-days");
    }

    @ParameterizedTest
    @CsvSource({
        "1, MEASURED, true",
        "1, CONFIRMED, true",
        "1000, DECLARED, false",
        "0, MEASURED, false"
    })
    @Rule("R51")
    void a_used_product_needs_a_user_and_more_than_a_declaration(
            int users, EvidenceLevel level, boolean used) {
        assertThat(Policy.FOUNDING.isUsedProduct(users, level)).isEqualTo(used);
    }

    @Test
    @Rule("R51")
    void a_used_product_without_a_user_cannot_be_made_a_policy() {
        assertThatThrownBy(
                        () ->
                                new Policy(
                                        2,
                                        Amount.of(500_00, 10),
                                        12,
                                        0,
                                        30,
                                        20,
                                        25,
                                        5,
                                        14,
                                        90,
                                        Policy.FOUNDING_WARNINGS,
                                        PolicyPeriods.FOUNDING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("used-product-without-user");
    }

    private static Policy withFirstRound(long cents, int halfDays) {
        return new Policy(
                2,
                Amount.of(cents, halfDays),
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
