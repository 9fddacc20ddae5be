package org.essaim.reporting.whatif.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.essaim.contract.InvalidValueException;
import org.essaim.reporting.recount.domain.Parameters;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscretionTest {

    private static final Parameters TODAY = Parameters.FOUNDING;

    private static Parameters asked(int used, int cases, int growthFrom) {
        return new Parameters(12, used, cases, 25, growthFrom, null, null, 31);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    @Rule("R100")
    void thresholds_that_would_count_a_few_people_are_not_answered(int users) {
        refuses("usedProductUsers", 1, asked(users, 20, 5));
        refuses("caseUsers", 20, asked(1, users, 5));
        refuses("caseGrowthFromUsers", 5, asked(1, 20, users));
    }

    private static void refuses(String parameter, int today, Parameters asked) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Discretion.check(asked, TODAY))
                .satisfies(
                        invalid -> {
                            assertThat(invalid.code()).isEqualTo("too-few-people");
                            assertThat(invalid.facts())
                                    .containsEntry("parameter", parameter)
                                    .containsEntry("today", today)
                                    .containsEntry("least", 5);
                        });
    }

    @Test
    void what_discloses_no_more_than_the_tables_passes_and_so_does_the_policy_itself() {
        assertThat(Discretion.check(asked(1, 5, 5), TODAY)).isNotNull();
        assertThat(Discretion.check(asked(5, 20, 7), TODAY)).isNotNull();
        assertThat(Discretion.check(asked(3, 20, 5), asked(3, 20, 5))).isNotNull();
    }
}
