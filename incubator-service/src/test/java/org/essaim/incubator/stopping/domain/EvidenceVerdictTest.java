package org.essaim.incubator.stopping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.stopping.domain.Samples.id;
import static org.essaim.incubator.stopping.domain.Samples.spent;

import module java.base;

import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Policy;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Why a measure of use redeems an expense, or does not. */
@Rule({"R51", "R61"})
class EvidenceVerdictTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final Expense EXPENSE = spent("one", SPENT);

    @Test
    void use_of_the_window_counts_from_its_first_day_to_its_last() {
        assertThat(of(1, EvidenceLevel.MEASURED, SPENT)).isEqualTo(EvidenceVerdict.REDEEMS);
        assertThat(of(1, EvidenceLevel.CONFIRMED, EXPENSE.useBy()))
                .isEqualTo(EvidenceVerdict.REDEEMS);
    }

    @Test
    void what_does_not_count_says_why() {
        assertThat(of(9, EvidenceLevel.DECLARED, SPENT)).isEqualTo(EvidenceVerdict.DECLARED);
        assertThat(of(0, EvidenceLevel.MEASURED, SPENT)).isEqualTo(EvidenceVerdict.TOO_FEW);
        assertThat(of(9, EvidenceLevel.MEASURED, SPENT.minusDays(1)))
                .isEqualTo(EvidenceVerdict.TOO_EARLY);
        assertThat(of(9, EvidenceLevel.MEASURED, EXPENSE.dueOn()))
                .isEqualTo(EvidenceVerdict.TOO_LATE);
    }

    private static EvidenceVerdict of(int users, EvidenceLevel level, LocalDate on) {
        return EvidenceVerdict.of(
                new Evidence(id("u"), on, users, level), EXPENSE, Policy.FOUNDING);
    }
}
