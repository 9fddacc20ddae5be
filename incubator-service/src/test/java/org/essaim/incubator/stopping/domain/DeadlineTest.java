package org.essaim.incubator.stopping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.stopping.domain.Samples.ABRI;
import static org.essaim.incubator.stopping.domain.Samples.ANCT;
import static org.essaim.incubator.stopping.domain.Samples.reversed;
import static org.essaim.incubator.stopping.domain.Samples.review;
import static org.essaim.incubator.stopping.domain.Samples.snapshot;
import static org.essaim.incubator.stopping.domain.Samples.spent;
import static org.essaim.incubator.stopping.domain.Samples.used;
import static org.essaim.incubator.stopping.domain.Samples.without;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PolicyHistory;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Which deadlines run, and in which order they strike. */
class DeadlineTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final LocalDate USE_BY = LocalDate.of(2025, 3, 1);
    private static final Expense EXPENSE = spent("first", SPENT);

    @Test
    @Rule({"R53", "R62"})
    void the_first_due_comes_first_also_where_a_withdrawal_moved_it() {
        Evidence early = used("early", SPENT.plusDays(3));
        Expense later = spent("later", SPENT.plusDays(20));
        ReviewSnapshot moved =
                without(
                        snapshot(List.of(EXPENSE, later), List.of(early)),
                        early,
                        USE_BY.plusDays(1));
        assertThat(moved.open(PolicyHistory.FOUNDING))
                .extracting(Deadline::expense)
                .containsExactly(later, EXPENSE);
        assertThat(StoppingRule.nextDue(moved, USE_BY.plusDays(20), PolicyHistory.FOUNDING))
                .contains(moved.open(PolicyHistory.FOUNDING).getFirst());
        assertThat(StoppingRule.nextDue(moved, USE_BY.plusDays(21), PolicyHistory.FOUNDING))
                .contains(moved.open(PolicyHistory.FOUNDING).getLast());
    }

    @Test
    @Rule("R62")
    void of_one_day_the_earlier_expense_and_of_one_expense_day_the_smaller_id_comes_first() {
        Expense leap = spent("leap", LocalDate.of(2024, 2, 29));
        Expense before = spent("before", LocalDate.of(2024, 2, 28));
        assertThat(snapshot(List.of(leap, before), List.of()).open(PolicyHistory.FOUNDING))
                .extracting(Deadline::expense)
                .containsExactly(before, leap);
        Expense lesser = new Expense(new UUID(0, 1), SPENT, Amount.of(1, 0), false, false);
        Expense greater = new Expense(new UUID(0, 2), SPENT, Amount.of(1, 0), false, false);
        assertThat(snapshot(List.of(greater, lesser), List.of()).open(PolicyHistory.FOUNDING))
                .extracting(Deadline::expense)
                .containsExactly(lesser, greater);
    }

    @Test
    @Rule("R53")
    void of_two_withdrawals_the_later_one_gives_the_days() {
        Evidence one = used("one", SPENT.plusDays(3));
        Evidence two = used("two", SPENT.plusDays(4));
        ReviewSnapshot without =
                without(
                        without(
                                snapshot(List.of(EXPENSE), List.of(one, two)),
                                two,
                                USE_BY.plusDays(9)),
                        one,
                        USE_BY.plusDays(2));
        Deadline deadline = without.deadlineOf(EXPENSE, PolicyHistory.FOUNDING);
        assertThat(deadline.lastDay()).isEqualTo(USE_BY.plusDays(9 + 31));
        assertThat(deadline.movedBy().map(Withdrawal::evidence)).contains(two);
    }

    @Test
    @Rule("R53")
    void of_two_withdrawals_of_one_day_all_name_the_one_of_the_smaller_id() {
        Evidence lesser = new Evidence(new UUID(0, 1), SPENT, 3, EvidenceLevel.MEASURED);
        Evidence greater = new Evidence(new UUID(0, 2), SPENT, 3, EvidenceLevel.MEASURED);
        ReviewSnapshot open = snapshot(List.of(EXPENSE), List.of());
        LocalDate on = USE_BY.plusDays(9);
        for (ReviewSnapshot without :
                List.of(
                        without(without(open, lesser, on), greater, on),
                        without(without(open, greater, on), lesser, on))) {
            assertThat(without.deadlineOf(EXPENSE, PolicyHistory.FOUNDING).movedBy())
                    .contains(new Withdrawal(lesser, on));
        }
    }

    @Test
    @Rule("R53")
    void a_withdrawal_in_time_moves_nothing_and_is_warned_of_as_any_expense() {
        Evidence one = used("one", SPENT.plusDays(3));
        ReviewSnapshot without =
                without(snapshot(List.of(EXPENSE), List.of(one)), one, SPENT.plusDays(9));
        assertThat(without.deadlineOf(EXPENSE, PolicyHistory.FOUNDING).movedBy()).isEmpty();
        assertThat(WarningRule.nextDay(without, SPENT, PolicyHistory.FOUNDING))
                .contains(SPENT.plusMonths(9));
        assertThat(WarningRule.nextDay(without, SPENT.plusMonths(9), PolicyHistory.FOUNDING))
                .contains(SPENT.plusMonths(11));
    }

    @Test
    @Rule("R66")
    void nothing_is_asked_of_the_aggregate_where_nothing_is_to_be_decided() {
        ReviewSnapshot open = snapshot(List.of(EXPENSE), List.of());
        Instant then = BusinessDay.startOf(USE_BY);
        assertThat(decidesNothing(snapshot(List.of(reversed(EXPENSE)), List.of()), then)).isTrue();
        assertThat(decidesNothing(open, BusinessDay.startOf(SPENT.plusDays(1)))).isTrue();
        assertThat(decidesNothing(open, then)).isFalse();
        StoppingCommand.Review importing =
                new StoppingCommand.Review(
                        open, new IngestionProgress(Instant.EPOCH, List.of(), true, null));
        assertThat(StoppingDecider.decidesNothing(importing, then, PolicyHistory.FOUNDING))
                .isFalse();
    }

    private static boolean decidesNothing(ReviewSnapshot snapshot, Instant now) {
        return StoppingDecider.decidesNothing(
                (StoppingCommand.Review) review(snapshot, BusinessDay.of(now)),
                now,
                PolicyHistory.FOUNDING);
    }

    @Test
    @Rule("R66")
    void a_stop_without_withdrawals_has_the_id_that_it_always_had() {
        assertThat(StoppingDecider.stopId(ANCT, ABRI, EXPENSE.expenseId()))
                .isEqualTo(NamedUuid.of("stop", "anct", "abri", EXPENSE.expenseId().toString()));
    }
}
