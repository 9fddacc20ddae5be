package org.essaim.incubator.stopping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.stopping.domain.Samples.ABRI;
import static org.essaim.incubator.stopping.domain.Samples.ANCT;
import static org.essaim.incubator.stopping.domain.Samples.reversed;
import static org.essaim.incubator.stopping.domain.Samples.spent;
import static org.essaim.incubator.stopping.domain.Samples.used;

import module java.base;

import org.essaim.contract.Evidence;
import org.essaim.contract.PolicyHistory;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What is shown of the clock of each expense. */
class ExpenseClockTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final LocalDate USE_BY = LocalDate.of(2025, 3, 1);
    private static final Expense FIRST = spent("first", SPENT);

    @Test
    @Rule("R60")
    void it_runs_up_to_the_end_of_use_by_and_has_struck_on_the_next_day() {
        assertThat(on(USE_BY.minusDays(9))).isEqualTo(clock(ClockState.RUNS, 10));
        assertThat(on(USE_BY)).isEqualTo(clock(ClockState.RUNS, 1));
        assertThat(on(USE_BY.plusDays(1))).isEqualTo(clock(ClockState.STRUCK, 0));
    }

    @Test
    @Rule("R61")
    void the_earliest_use_within_the_window_redeems_it_for_good() {
        Evidence early = used("early", SPENT);
        ReviewSnapshot snapshot =
                snapshot(
                        List.of(FIRST),
                        null,
                        used("late", USE_BY),
                        early,
                        used("before", SPENT.minusDays(1)));

        assertThat(snapshot.clocks(PolicyHistory.FOUNDING, USE_BY.plusYears(1)))
                .containsExactly(new ExpenseClock(FIRST, USE_BY, ClockState.REDEEMED, 0, early));
    }

    @Test
    @Rule("R61")
    void a_reversed_expense_has_none_though_it_was_used() {
        Expense reversed = reversed(FIRST);

        assertThat(
                        snapshot(List.of(reversed), null, used("once", SPENT))
                                .clocks(PolicyHistory.FOUNDING, USE_BY))
                .containsExactly(new ExpenseClock(reversed, USE_BY, ClockState.REVERSED, 0, null));
    }

    @Test
    @Rule("R68")
    void an_end_on_use_by_stops_it_and_one_a_day_later_does_not() {
        LocalDate after = USE_BY.plusDays(2);

        assertThat(snapshot(List.of(FIRST), USE_BY).clocks(PolicyHistory.FOUNDING, after))
                .containsExactly(clock(ClockState.ENDED, 0));
        assertThat(
                        snapshot(List.of(FIRST), USE_BY.plusDays(1))
                                .clocks(PolicyHistory.FOUNDING, after))
                .containsExactly(clock(ClockState.STRUCK, 0));
    }

    private static ExpenseClock on(LocalDate day) {
        return snapshot(List.of(FIRST), null).clocks(PolicyHistory.FOUNDING, day).getFirst();
    }

    private static ExpenseClock clock(ClockState state, long daysLeft) {
        return new ExpenseClock(FIRST, USE_BY, state, daysLeft, null);
    }

    private static ReviewSnapshot snapshot(
            List<Expense> expenses, LocalDate endedOn, Evidence... evidence) {
        return new ReviewSnapshot(ANCT, ABRI, expenses, List.of(evidence), List.of(), endedOn);
    }
}
