package org.essaim.reporting.recount.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InvalidValueException;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyPeriods;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

    /** One value asked for, all others as the rules name them. */
    private static Parameters with(String name, long value) {
        int users = Math.toIntExact(value);
        return switch (name) {
            case "months" -> new Parameters(users, 1, 20, 25, 5, null, null, 31);
            case "usedProductUsers" -> new Parameters(12, users, 20, 25, 5, null, null, 31);
            case "caseUsers" -> new Parameters(12, 1, users, 25, 5, null, null, 31);
            case "caseGrowthPercent" -> new Parameters(12, 1, 20, users, 5, null, null, 31);
            case "caseGrowthFromUsers" -> new Parameters(12, 1, 20, 25, users, null, null, 31);
            case "firstRoundCents" -> new Parameters(12, 1, 20, 25, 5, value, null, 31);
            default -> new Parameters(12, 1, 20, 25, 5, null, users, 31);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "months, 1, 60",
        "usedProductUsers, 1, 1000000",
        "caseUsers, 1, 1000000",
        "caseGrowthPercent, 0, 10000",
        "caseGrowthFromUsers, 1, 1000000",
        "firstRoundCents, 0, 100000000",
        "firstRoundHalfDays, 0, 10000"
    })
    void each_value_has_a_range_with_both_ends_in_it(String name, long least, long most) {
        assertThat(List.of(with(name, least), with(name, most))).doesNotHaveDuplicates();
        for (long outside : new long[] {least - 1, most + 1}) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> with(name, outside))
                    .satisfies(
                            invalid -> {
                                assertThat(invalid.code()).isEqualTo("parameter-out-of-range");
                                assertThat(invalid.facts())
                                        .containsExactlyInAnyOrderEntriesOf(
                                                Map.of(
                                                        "parameter", name,
                                                        "least", least,
                                                        "most", most));
                            });
        }
    }

    @Test
    @Rule("R99")
    void todays_values_are_those_of_the_policy_and_first_rounds_stay_as_they_were() {
        PolicyPeriods waits = PolicyPeriods.FOUNDING;
        Policy policy =
                new Policy(
                        2,
                        Amount.of(400_00, 8),
                        6,
                        3,
                        45,
                        30,
                        50,
                        7,
                        21,
                        60,
                        List.of(9),
                        new PolicyPeriods(
                                waits.launchBackDays(),
                                waits.idleOwnerDays(),
                                waits.lateExpenseDays(),
                                40,
                                waits.derogationMonths()));
        assertThat(Parameters.today(policy))
                .isEqualTo(new Parameters(12, 3, 30, 50, 7, null, null, 40));
    }

    @Test
    @Rule({"R51", "R53", "R60", "R70"})
    void the_founding_values_are_those_that_the_rules_name() {
        assertThat(Parameters.FOUNDING).isEqualTo(new Parameters(12, 1, 20, 25, 5, null, null, 31));
        assertThat(Parameters.FOUNDING.months(6))
                .isEqualTo(new Parameters(6, 1, 20, 25, 5, null, null, 31));
    }
}
