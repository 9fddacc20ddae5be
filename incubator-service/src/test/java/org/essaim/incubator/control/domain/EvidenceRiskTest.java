package org.essaim.incubator.control.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Flag;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What ranks evidence of use (R53, R95). */
@Rule({"R53", "R95"})
class EvidenceRiskTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private static List<EvidenceSignal> of(
            int users, Integer before, LocalDate useBy, LocalDate withdrawnOn, Flag... flags) {
        return EvidenceRisk.of(
                        new EvidenceFacts(users, before, Set.of(flags), DAY, useBy, withdrawnOn))
                .signals();
    }

    @Test
    void quiet_use_shows_nothing() {
        assertThat(of(7, 6, DAY.plusDays(15), null)).isEmpty();
        assertThat(of(7, null, null, null)).isEmpty();
    }

    @Test
    void three_times_the_users_of_before_are_a_large_jump_from_ten_users_on() {
        assertThat(of(12, 4, null, null)).containsExactly(EvidenceSignal.LARGE_JUMP);
        assertThat(of(11, 4, null, null)).isEmpty();
        assertThat(of(9, 1, null, null)).isEmpty();
        assertThat(of(10, 3, null, null))
                .containsExactly(EvidenceSignal.LARGE_JUMP, EvidenceSignal.ROUND_FIGURE);
        assertThat(of(11, 0, null, null)).containsExactly(EvidenceSignal.LARGE_JUMP);
        assertThat(of(12, null, null, null)).isEmpty();
    }

    @Test
    void whole_tens_are_round_and_nobody_is_not() {
        assertThat(of(30, 29, null, null)).containsExactly(EvidenceSignal.ROUND_FIGURE);
        assertThat(of(0, 0, null, null)).isEmpty();
    }

    @Test
    void what_redeems_an_expense_in_its_last_fourteen_days_or_later_comes_just_before_a_stop() {
        assertThat(of(1, null, DAY.plusDays(13), null))
                .containsExactly(EvidenceSignal.JUST_BEFORE_STOP);
        assertThat(of(1, null, DAY.minusDays(40), null))
                .containsExactly(EvidenceSignal.JUST_BEFORE_STOP);
        assertThat(of(1, null, DAY.plusDays(14), null)).isEmpty();
    }

    @Test
    void each_signal_names_the_rule_that_it_is_about() {
        assertThat(Arrays.stream(EvidenceSignal.values()).map(EvidenceSignal::rule))
                .containsExactly("R53", "R62", "R52", "R52", "R53", "R53");
    }

    @Test
    void withdrawals_friends_and_namesakes_rank_together_the_weightiest_first() {
        EvidenceRisk risk =
                EvidenceRisk.of(
                        new EvidenceFacts(
                                40,
                                1,
                                Set.of(Flag.USERS_NEAR_TEAM, Flag.USERS_OF_ONE_NAME),
                                DAY,
                                DAY,
                                DAY));
        assertThat(risk.signals()).containsExactly(EvidenceSignal.values());
        assertThat(risk.score()).isEqualTo(170);
    }
}
