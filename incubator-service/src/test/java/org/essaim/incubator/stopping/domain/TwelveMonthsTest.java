package org.essaim.incubator.stopping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.stopping.domain.Samples.ended;
import static org.essaim.incubator.stopping.domain.Samples.id;
import static org.essaim.incubator.stopping.domain.Samples.snapshot;
import static org.essaim.incubator.stopping.domain.Samples.spent;
import static org.essaim.incubator.stopping.domain.Samples.used;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.StopReason;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** The days on which the clock of an expense starts, ends and strikes (R60–R64, R68). */
class TwelveMonthsTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final LocalDate USE_BY = LocalDate.of(2025, 3, 1);
    private static final Expense EXPENSE = spent("first", SPENT);
    private static final Deadline DEADLINE = new Deadline(EXPENSE, USE_BY, List.of());

    @Test
    @Rule("R60")
    void money_of_29_february_is_used_by_28_february() {
        Expense expense = spent("leap", LocalDate.of(2024, 2, 29));

        assertThat(expense.useBy()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(expense.dueOn()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(spent("before leap", LocalDate.of(2023, 2, 28)).dueOn())
                .isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    @Rule("R61")
    void use_on_the_spending_day_and_on_the_last_day_redeems() {
        assertThat(due(snapshot(List.of(EXPENSE), List.of(used("a", SPENT))))).isEmpty();
        assertThat(due(snapshot(List.of(EXPENSE), List.of(used("a", USE_BY))))).isEmpty();
    }

    @Test
    @Rule({"R61", "R62"})
    void use_the_day_before_spending_and_the_day_after_use_by_does_not() {
        List<Evidence> outside =
                List.of(used("a", SPENT.minusDays(1)), used("b", USE_BY.plusDays(1)));

        assertThat(due(snapshot(List.of(EXPENSE), outside))).isPresent();
    }

    @Test
    @Rule("R51")
    void neither_a_declaration_nor_a_measure_of_nobody_redeems() {
        List<Evidence> weak =
                List.of(
                        new Evidence(id("a"), SPENT, 900, EvidenceLevel.DECLARED),
                        new Evidence(id("b"), SPENT, 0, EvidenceLevel.CONFIRMED));

        assertThat(due(snapshot(List.of(EXPENSE), weak))).isPresent();
    }

    @Test
    @Rule("R51")
    void one_user_confirmed_redeems() {
        Evidence one = new Evidence(id("a"), SPENT, 1, EvidenceLevel.CONFIRMED);

        assertThat(due(snapshot(List.of(EXPENSE), List.of(one)))).isEmpty();
    }

    @Test
    @Rule("R62")
    void the_rule_strikes_at_the_start_of_the_day_after_use_by_in_paris() {
        Instant strike = Instant.parse("2025-03-01T23:00:00Z");
        ReviewSnapshot snapshot = snapshot(List.of(EXPENSE), List.of());

        assertThat(due(snapshot, IngestionProgress.upTo(strike.minusMillis(1)))).isEmpty();
        assertThat(due(snapshot, IngestionProgress.upTo(strike)))
                .contains(new StoppingRule.Due(DEADLINE, StopReason.NOT_USED));
    }

    @Test
    @Rule("R62")
    void the_nights_of_the_clock_changes_strike_at_their_own_midnight() {
        Expense spring = spent("spring", LocalDate.of(2024, 3, 30));
        Expense autumn = spent("autumn", LocalDate.of(2024, 10, 26));

        assertThat(firstStrike(spring)).isEqualTo(Instant.parse("2025-03-30T22:00:00Z"));
        assertThat(firstStrike(autumn)).isEqualTo(Instant.parse("2025-10-26T23:00:00Z"));
    }

    @Test
    @Rule("R68")
    void what_ended_on_use_by_is_not_stopped_and_what_ended_a_day_later_is() {
        ReviewSnapshot snapshot = snapshot(List.of(EXPENSE), List.of());

        assertThat(due(ended(snapshot, USE_BY))).isEmpty();
        assertThat(due(ended(snapshot, USE_BY.plusDays(1)))).isPresent();
    }

    @Test
    @Rule("R64")
    void thirty_days_of_silence_are_patience_and_one_more_is_a_stop() {
        ReviewSnapshot snapshot = snapshot(List.of(EXPENSE), List.of());

        assertThat(due(snapshot, silent(30))).isEmpty();
        assertThat(due(snapshot, silent(31)))
                .contains(new StoppingRule.Due(DEADLINE, StopReason.SILENCE));
    }

    @Test
    @Rule("R64")
    void days_on_which_the_centre_could_not_hear_do_not_count_as_silence() {
        List<LocalDate> everyOther =
                IntStream.rangeClosed(1, 60)
                        .filter(day -> day % 2 == 0)
                        .mapToObj(USE_BY::plusDays)
                        .toList();
        IngestionProgress progress =
                new IngestionProgress(BusinessDay.startOf(USE_BY), everyOther, false, null);

        assertThat(due(snapshot(List.of(EXPENSE), List.of()), progress)).isEmpty();
    }

    @Test
    @Rule("R64")
    void reachable_days_up_to_use_by_are_no_silence_after_it() {
        List<LocalDate> before = IntStream.range(0, 60).mapToObj(USE_BY::minusDays).toList();
        IngestionProgress progress = new IngestionProgress(Instant.EPOCH, before, false, null);

        assertThat(due(snapshot(List.of(EXPENSE), List.of()), progress)).isEmpty();
    }

    private static IngestionProgress silent(int days) {
        return new IngestionProgress(
                BusinessDay.startOf(USE_BY),
                IntStream.rangeClosed(1, days).mapToObj(USE_BY::plusDays).toList(),
                false,
                null);
    }

    private static Instant firstStrike(Expense expense) {
        Instant strike = BusinessDay.startOf(expense.dueOn());
        ReviewSnapshot snapshot = snapshot(List.of(expense), List.of());
        assertThat(due(snapshot, IngestionProgress.upTo(strike))).isPresent();
        assertThat(due(snapshot, IngestionProgress.upTo(strike.minusMillis(1)))).isEmpty();
        return strike;
    }

    private static Optional<StoppingRule.Due> due(ReviewSnapshot snapshot) {
        return due(snapshot, IngestionProgress.upToStartOf(USE_BY.plusYears(1)));
    }

    private static Optional<StoppingRule.Due> due(
            ReviewSnapshot snapshot, IngestionProgress progress) {
        return StoppingRule.firstDue(snapshot, progress, PolicyHistory.FOUNDING, _ -> true);
    }
}
