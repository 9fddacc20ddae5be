package org.essaim.incubator.control.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Flag;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What ranks an expense (R95): each signal at its edge. */
@Rule("R95")
class RiskTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final Amount WIDE = Amount.of(1_000_000_00, 10_000);

    @Test
    void an_expense_without_a_signal_scores_nothing() {
        assertThat(of(Amount.of(300_00, 4))).isEqualTo(new Risk(0, List.of()));
    }

    @Test
    void large_begins_at_ten_thousand_euros_or_forty_half_days() {
        assertThat(of(Amount.of(9_999_99, 39)).signals()).isEmpty();
        assertThat(of(Amount.of(10_000_00, 0)).signals()).containsExactly(Signal.LARGE);
        assertThat(of(Amount.of(0, 40)).signals()).containsExactly(Signal.LARGE);
    }

    @Test
    void close_to_the_cap_begins_at_the_last_twentieth_of_a_unit_that_it_moves() {
        assertThat(atCap(Amount.of(100, 0), Amount.of(474_99, 0)).signals()).isEmpty();
        assertThat(atCap(Amount.of(100, 0), Amount.of(475_00, 0)).signals())
                .containsExactly(Signal.CLOSE_TO_CAP);
        assertThat(atCap(Amount.of(0, 1), Amount.of(500_00, 9)).signals()).isEmpty();
        assertThat(atCap(Amount.of(0, 1), Amount.of(0, 10)).signals())
                .containsExactly(Signal.CLOSE_TO_CAP);
    }

    @Test
    void late_begins_after_thirty_one_days_and_never_for_an_import() {
        assertThat(recorded(SPENT.plusDays(31), Set.of()).signals()).isEmpty();
        assertThat(recorded(SPENT.plusDays(32), Set.of()).signals()).containsExactly(Signal.LATE);
        assertThat(recorded(SPENT.plusDays(32), Set.of(Flag.IMPORTED)).signals()).isEmpty();
    }

    @Test
    void construction_rounds_near_their_limit_begin_at_ninety_five_per_cent_of_it() {
        assertThat(construction(189_999_99).signals()).isEmpty();
        assertThat(construction(190_000_00).signals())
                .containsExactly(Signal.NEAR_CONSTRUCTION_LIMIT);
    }

    @Test
    @Rule({"R25", "R26"})
    void flags_of_the_division_count_and_add_up_the_weightiest_first() {
        Risk risk =
                recorded(
                        SPENT.plusDays(40),
                        Set.of(Flag.OVER_HALF_DAY_A_WEEK, Flag.SPLIT, Flag.DEMO_OVERDUE));

        assertThat(risk.signals())
                .containsExactly(Signal.SPLIT, Signal.OVER_HALF_DAY_A_WEEK, Signal.LATE);
        assertThat(risk.score()).isEqualTo(40 + 30 + 10);
    }

    @Test
    @Rule("R65")
    void what_is_spent_after_a_stop_weighs_most_and_what_is_recorded_late_before_it_counts() {
        Risk after = recorded(SPENT, Set.of(Flag.AFTER_STOP));
        assertThat(after).isEqualTo(new Risk(50, List.of(Signal.AFTER_STOP)));
        Risk before = recorded(SPENT, Set.of(Flag.LATE_BEFORE_STOP));
        assertThat(before).isEqualTo(new Risk(25, List.of(Signal.LATE_BEFORE_STOP)));
    }

    @Test
    void every_signal_that_a_division_sends_is_found_by_its_flag() {
        assertThat(
                        Arrays.stream(Flag.values())
                                .filter(flag -> Signal.of(flag).isPresent())
                                .map(flag -> recorded(SPENT, Set.of(flag)).signals()))
                .containsExactlyInAnyOrder(
                        List.of(Signal.AFTER_STOP),
                        List.of(Signal.LATE_AFTER_TERM),
                        List.of(Signal.LATE_BEFORE_STOP),
                        List.of(Signal.OVER_HALF_DAY_A_WEEK),
                        List.of(Signal.SPLIT));
    }

    private static Risk of(Amount amount) {
        return Risk.of(new RiskFacts(amount, SPENT, SPENT, WIDE, amount, 0, Set.of()));
    }

    private static Risk atCap(Amount amount, Amount spent) {
        return Risk.of(
                new RiskFacts(amount, SPENT, SPENT, Amount.of(500_00, 10), spent, 0, Set.of()));
    }

    private static Risk recorded(LocalDate on, Set<Flag> flags) {
        Amount amount = Amount.of(1_00, 1);
        return Risk.of(new RiskFacts(amount, SPENT, on, WIDE, amount, 0, flags));
    }

    private static Risk construction(long cents) {
        Amount amount = Amount.of(1_00, 1);
        return Risk.of(new RiskFacts(amount, SPENT, SPENT, WIDE, amount, cents, Set.of()));
    }
}
