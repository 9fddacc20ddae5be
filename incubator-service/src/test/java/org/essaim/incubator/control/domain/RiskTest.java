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
    private static final Amount SMALL = Amount.of(1_00, 1);
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
        Amount euro = Amount.of(100, 0);
        assertThat(risk(euro, SPENT, Amount.of(0, 10), euro, 0, Set.of()).signals())
                .as("nothing was granted in euros")
                .isEmpty();
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
    @Rule({"R13", "R95"})
    void nearly_the_same_amount_again_after_a_reversal_is_a_signal_and_another_amount_is_none() {
        assertThat(again(Amount.of(500_00, 10)).signals())
                .containsExactly(Signal.REVERSED_AND_SPENT_AGAIN);
        assertThat(again(Amount.of(450_00, 10)).signals())
                .containsExactly(Signal.REVERSED_AND_SPENT_AGAIN);
        assertThat(again(Amount.of(449_99, 10)).signals()).isEmpty();
        assertThat(again(Amount.of(500_00, 8)).signals()).isEmpty();
        assertThat(again(Amount.of(0, 0)).signals()).isEmpty();
    }

    @Test
    @Rule({"R61", "R95"})
    void reversed_on_its_use_by_is_no_signal_and_a_day_later_it_is() {
        LocalDate useBy = SPENT.plusMonths(12);
        assertThat(reversed(useBy).signals()).isEmpty();
        assertThat(reversed(useBy.plusDays(1)).signals())
                .containsExactly(Signal.REVERSED_AFTER_USE_BY);
    }

    @Test
    @Rule({"R16", "R95"})
    void an_import_after_the_day_of_the_go_live_is_a_signal_and_what_is_recorded_there_is_none() {
        RiskFacts.Milestones live = new RiskFacts.Milestones(SPENT, null, null);
        Set<Flag> imported = Set.of(Flag.IMPORTED);
        assertThat(at(SPENT, imported, live).signals()).isEmpty();
        assertThat(at(SPENT.plusDays(1), imported, live).signals())
                .containsExactly(Signal.IMPORTED_AFTER_GO_LIVE);
        assertThat(at(SPENT.plusDays(1), Set.of(), live).signals()).isEmpty();
        assertThat(at(SPENT.plusDays(1), imported, RiskFacts.Milestones.UNKNOWN).signals())
                .isEmpty();
    }

    @Test
    @Rule({"R81", "R95"})
    void an_integration_needs_a_used_product_by_its_day() {
        assertThat(integrated(null).signals()).containsExactly(Signal.INTEGRATED_UNUSED);
        assertThat(integrated(SPENT.plusDays(1)).signals())
                .containsExactly(Signal.INTEGRATED_UNUSED);
        assertThat(integrated(SPENT).signals()).isEmpty();
        assertThat(at(SPENT, Set.of(), new RiskFacts.Milestones(null, null, SPENT)).signals())
                .isEmpty();
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
    void each_signal_names_the_rule_that_it_is_about() {
        assertThat(Arrays.stream(Signal.values()).map(Signal::rule))
                .containsExactly(
                        "R65", "R26", "R13", "R25", "R33", "R61", "R16", "R81", "R65", "R29", "R95",
                        "R15", "R95");
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
        return risk(amount, SPENT, WIDE, amount, 0, Set.of());
    }

    private static Risk atCap(Amount amount, Amount spent) {
        return risk(amount, SPENT, Amount.of(500_00, 10), spent, 0, Set.of());
    }

    private static Risk recorded(LocalDate on, Set<Flag> flags) {
        return at(on, flags, RiskFacts.Milestones.UNKNOWN);
    }

    private static Risk construction(long cents) {
        return risk(SMALL, SPENT, WIDE, SMALL, cents, Set.of());
    }

    private static Risk risk(
            Amount amount,
            LocalDate recordedOn,
            Amount granted,
            Amount spent,
            long constructionCents,
            Set<Flag> flags) {
        return Risk.of(
                new RiskFacts(
                        amount,
                        SPENT,
                        recordedOn,
                        granted,
                        spent,
                        constructionCents,
                        flags,
                        RiskFacts.Reversals.NONE,
                        RiskFacts.Milestones.UNKNOWN));
    }

    private static Risk again(Amount amount) {
        return reversals(
                amount, new RiskFacts.Reversals(null, List.of(SMALL, Amount.of(500_00, 10))));
    }

    private static Risk reversed(LocalDate on) {
        return reversals(Amount.of(2_00, 2), new RiskFacts.Reversals(on, List.of()));
    }

    private static Risk reversals(Amount amount, RiskFacts.Reversals reversals) {
        return Risk.of(
                new RiskFacts(
                        amount,
                        SPENT,
                        SPENT,
                        WIDE,
                        amount,
                        0,
                        Set.of(),
                        reversals,
                        RiskFacts.Milestones.UNKNOWN));
    }

    private static Risk integrated(LocalDate usedOn) {
        return at(SPENT, Set.of(), new RiskFacts.Milestones(null, SPENT, usedOn));
    }

    private static Risk at(LocalDate recordedOn, Set<Flag> flags, RiskFacts.Milestones milestones) {
        return Risk.of(
                new RiskFacts(
                        SMALL,
                        SPENT,
                        recordedOn,
                        WIDE,
                        SMALL,
                        0,
                        flags,
                        RiskFacts.Reversals.NONE,
                        milestones));
    }
}
