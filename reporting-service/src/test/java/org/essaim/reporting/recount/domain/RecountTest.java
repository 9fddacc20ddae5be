package org.essaim.reporting.recount.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InvalidValueException;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class RecountTest {

    private static final LocalDate SPENT = LocalDate.of(2020, 2, 29);
    private static final LocalDate LATER = LocalDate.of(2023, 1, 1);

    private static Verdict judged(
            LocalDate endedOn, LocalDate day, Parameters parameters, PastMeasure... measures) {
        PastExpense expense =
                new PastExpense(new UUID(1, 1), SPENT, Amount.of(100_00, 2), false, List.of());
        InitiativeHistory history =
                new InitiativeHistory(
                        "anct",
                        "openfisca",
                        SPENT,
                        endedOn,
                        endedOn,
                        List.of(expense),
                        List.of(measures),
                        List.of());
        return Recount.of(history, Rules.always(parameters), day);
    }

    private static PastMeasure measured(LocalDate on, int users, boolean proven) {
        return new PastMeasure(new UUID(2, on.toEpochDay()), on, users, proven, 0, null, false);
    }

    @Test
    @Rule({"R60", "R62"})
    void unused_money_of_29_February_stops_on_1_March_of_the_next_year() {
        Verdict verdict = judged(null, LATER, Parameters.FOUNDING);
        assertThat(verdict.stop().orElseThrow().useBy()).isEqualTo(LocalDate.of(2021, 2, 28));
        assertThat(verdict.stop().orElseThrow().dueOn()).isEqualTo(LocalDate.of(2021, 3, 1));
    }

    @Test
    @Rule("R62")
    void a_stop_is_coming_until_the_morning_it_is_due() {
        Verdict before = judged(null, LocalDate.of(2021, 2, 28), Parameters.FOUNDING);
        assertThat(before.stop()).isEmpty();
        assertThat(before.coming()).isPresent();
        Verdict then = judged(null, LocalDate.of(2021, 3, 1), Parameters.FOUNDING);
        assertThat(then.stop()).isPresent();
        assertThat(then.coming()).isEmpty();
    }

    @Test
    @Rule({"R51", "R61"})
    void proven_use_within_the_window_redeems_and_nothing_else_does() {
        LocalDate last = LocalDate.of(2021, 2, 28);
        assertThat(stops(measured(SPENT, 1, true))).isFalse();
        assertThat(stops(measured(last, 1, true))).isFalse();
        assertThat(stops(measured(last.plusDays(1), 1, true))).isTrue();
        assertThat(stops(measured(SPENT.minusDays(1), 1, true))).isTrue();
        assertThat(stops(measured(last, 50, false))).isTrue();
        assertThat(stops(measured(last, 0, true))).isTrue();
    }

    @Test
    @Rule("R68")
    void an_end_on_useBy_is_in_time_and_one_a_day_later_is_not() {
        LocalDate useBy = LocalDate.of(2021, 2, 28);
        assertThat(judged(useBy, LATER, Parameters.FOUNDING).stop()).isEmpty();
        assertThat(judged(useBy.plusDays(1), LATER, Parameters.FOUNDING).stop()).isPresent();
    }

    @Test
    @Rule("R70")
    void growth_counts_from_60_to_120_days_and_from_5_users() {
        assertThat(opens(5, 59, 7)).isFalse();
        assertThat(opens(5, 60, 7)).isTrue();
        assertThat(opens(5, 120, 7)).isTrue();
        assertThat(opens(5, 121, 7)).isFalse();
        assertThat(opens(4, 90, 19)).isFalse();
        assertThat(opens(8, 90, 9)).isFalse();
        assertThat(opens(8, 90, 10)).isTrue();
        assertThat(opens(1, 90, 20)).isTrue();
    }

    @Test
    @Rule("R70")
    void the_earliest_measure_that_opens_a_case_does_and_the_lesser_id_within_a_day() {
        PastMeasure later =
                new PastMeasure(new UUID(2, 1), SPENT.plusDays(1), 40, true, 0, null, false);
        PastMeasure one = new PastMeasure(new UUID(2, 9), SPENT, 20, true, 0, null, false);
        PastMeasure other = new PastMeasure(new UUID(2, 8), SPENT, 30, true, 0, null, false);
        assertThat(judged(null, LATER, Parameters.FOUNDING, later, one, other).opening())
                .contains(new Verdict.Opening(other.evidenceId(), SPENT, true));
    }

    @Test
    @Rule({"R51", "R99"})
    void a_used_product_has_as_many_users_as_the_rules_of_the_day_measured_ask_for() {
        Parameters two = new Parameters(12, 2, 20, 25, 5, null, null, 31);
        PastMeasure enough = measured(SPENT, 2, true);
        PastMeasure tooFew = measured(SPENT.plusDays(1), 1, true);
        PastMeasure declared = measured(SPENT.plusDays(2), 9, false);
        Verdict verdict = judged(null, LATER, two, enough, tooFew, declared);
        assertThat(verdict.used()).containsExactly(enough);
    }

    @Test
    @Rule("R62")
    void of_clocks_that_strike_together_the_expense_of_the_earlier_day_stops_and_the_lesser_id() {
        PastExpense leapDay =
                new PastExpense(new UUID(1, 1), SPENT, Amount.of(1, 0), false, List.of());
        PastExpense before =
                new PastExpense(
                        new UUID(1, 3), SPENT.minusDays(1), Amount.of(1, 0), false, List.of());
        PastExpense same =
                new PastExpense(
                        new UUID(1, 2), SPENT.minusDays(1), Amount.of(1, 0), false, List.of());
        InitiativeHistory history =
                new InitiativeHistory(
                        "anct",
                        "openfisca",
                        SPENT,
                        null,
                        null,
                        List.of(leapDay, before, same),
                        List.of(),
                        List.of());
        ExpenseClock first =
                Recount.of(history, Rules.always(Parameters.FOUNDING), LATER).stop().orElseThrow();
        assertThat(first.expense()).isEqualTo(same);
        assertThat(first.dueOn()).isEqualTo(LocalDate.of(2021, 3, 1));
    }

    @Test
    @Rule({"R61", "R99"})
    void the_rules_of_useBy_say_what_a_used_product_is() {
        LocalDate changed = LocalDate.of(2021, 2, 28);
        Parameters strict = new Parameters(12, 9, 20, 25, 5, null, null, 31);
        assertThat(stoppedWhenStrictFrom(changed, strict)).isTrue();
        assertThat(stoppedWhenStrictFrom(changed.plusDays(1), strict)).isFalse();
    }

    private static boolean stoppedWhenStrictFrom(LocalDate day, Parameters strict) {
        InitiativeHistory history =
                new InitiativeHistory(
                        "anct",
                        "openfisca",
                        SPENT,
                        null,
                        null,
                        List.of(
                                new PastExpense(
                                        new UUID(1, 1),
                                        SPENT,
                                        Amount.of(100_00, 2),
                                        false,
                                        List.of())),
                        List.of(measured(SPENT.plusDays(9), 8, true)),
                        List.of());
        Rules rules = on -> on.isBefore(day) ? Parameters.FOUNDING : strict;
        return Recount.of(history, rules, LATER).stop().isPresent();
    }

    @Test
    void other_parameters_move_the_day_and_the_threshold() {
        Parameters six = Parameters.FOUNDING.months(6);
        assertThat(judged(null, LATER, six).stop().orElseThrow().dueOn())
                .isEqualTo(LocalDate.of(2020, 8, 30));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Parameters.FOUNDING.months(61))
                .satisfies(
                        invalid ->
                                assertThat(invalid.facts())
                                        .containsEntry("parameter", "months")
                                        .containsEntry("least", 1L)
                                        .containsEntry("most", 60L));
    }

    private static boolean stops(PastMeasure measure) {
        return judged(null, LATER, Parameters.FOUNDING, measure).stop().isPresent();
    }

    private static boolean opens(int before, int days, int after) {
        return judged(
                        null,
                        LATER,
                        Parameters.FOUNDING,
                        measured(SPENT, before, true),
                        measured(SPENT.plusDays(days), after, true))
                .opening()
                .isPresent();
    }
}
