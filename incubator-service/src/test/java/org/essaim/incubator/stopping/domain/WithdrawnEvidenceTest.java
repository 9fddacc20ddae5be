package org.essaim.incubator.stopping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.stopping.domain.Samples.ABRI;
import static org.essaim.incubator.stopping.domain.Samples.ANCT;
import static org.essaim.incubator.stopping.domain.Samples.on;
import static org.essaim.incubator.stopping.domain.Samples.review;
import static org.essaim.incubator.stopping.domain.Samples.snapshot;
import static org.essaim.incubator.stopping.domain.Samples.spent;
import static org.essaim.incubator.stopping.domain.Samples.used;
import static org.essaim.incubator.stopping.domain.Samples.without;

import module java.base;

import org.essaim.contract.Evidence;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Evidence has errors too: what was withdrawn proves nothing, and is judged again (R53). */
class WithdrawnEvidenceTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final LocalDate USE_BY = LocalDate.of(2025, 3, 1);
    private static final Expense EXPENSE = spent("first", SPENT);
    private static final Evidence USED = used("once", SPENT.plusMonths(2));
    private static final ReviewSnapshot REDEEMED = snapshot(List.of(EXPENSE), List.of(USED));

    @Test
    @Rule({"R53", "R61"})
    void what_is_withdrawn_in_time_is_judged_at_its_use_by() {
        ReviewSnapshot without = without(REDEEMED, USED, USE_BY);

        assertThat(stops(StoppingState.INITIAL, REDEEMED, USE_BY.plusDays(1))).isEmpty();
        assertThat(stops(StoppingState.INITIAL, without, USE_BY)).isEmpty();
        assertThat(stops(StoppingState.INITIAL, without, USE_BY.plusDays(1)))
                .containsExactly(USE_BY.plusDays(1));
    }

    @Test
    @Rule("R53")
    void what_is_withdrawn_later_is_judged_31_days_after_the_withdrawal() {
        LocalDate withdrawnOn = USE_BY.plusDays(1);
        ReviewSnapshot without = without(REDEEMED, USED, withdrawnOn);

        assertThat(stops(StoppingState.INITIAL, without, withdrawnOn.plusDays(31))).isEmpty();
        assertThat(stops(StoppingState.INITIAL, without, withdrawnOn.plusDays(32)))
                .containsExactly(withdrawnOn.plusDays(32));
    }

    @Test
    @Rule({"R53", "R63"})
    void a_late_withdrawal_is_warned_of_at_once_and_once() {
        LocalDate withdrawnOn = USE_BY.plusDays(5);
        ReviewSnapshot without = without(REDEEMED, USED, withdrawnOn);
        List<StoppingEvent> first = events(StoppingState.INITIAL, without, withdrawnOn);

        assertThat(first)
                .containsExactly(
                        new StoppingEvent.Warned(
                                ANCT,
                                ABRI,
                                EXPENSE.expenseId(),
                                withdrawnOn.plusDays(31),
                                0,
                                withdrawnOn,
                                1));
        StoppingState warned = after(StoppingState.INITIAL, first);
        assertThat(events(warned, without, withdrawnOn.plusDays(9))).isEmpty();
    }

    @Test
    @Rule({"R53", "R66", "R67"})
    void what_lifted_a_stop_and_is_withdrawn_stops_again_under_another_id() {
        LocalDate dueOn = USE_BY.plusDays(1);
        ReviewSnapshot unused = snapshot(List.of(EXPENSE), List.of());
        List<StoppingEvent> stopped = events(StoppingState.INITIAL, unused, dueOn);
        StoppingState state = after(StoppingState.INITIAL, stopped);
        List<StoppingEvent> lifted = events(state, REDEEMED, dueOn.plusDays(10));
        state = after(state, lifted);
        ReviewSnapshot without = without(REDEEMED, USED, dueOn.plusDays(20));

        assertThat(stops(state, without, dueOn.plusDays(51))).isEmpty();
        List<StoppingEvent> again = events(state, without, dueOn.plusDays(52));
        assertThat(again).hasSize(1);
        assertThat(id(again)).isNotEqualTo(id(stopped));
        assertThat(seen(again)).isEqualTo(without.withdrawals()).hasSize(1);
        assertThat(seen(stopped)).isNull();
        assertThat(events(after(state, again), without, dueOn.plusDays(99))).isEmpty();
    }

    @Test
    @Rule({"R53", "R67"})
    void read_together_evidence_and_its_withdrawal_lift_a_stop_until_it_is_judged_again() {
        LocalDate dueOn = USE_BY.plusDays(1);
        StoppingState stopped =
                after(
                        StoppingState.INITIAL,
                        events(
                                StoppingState.INITIAL,
                                snapshot(List.of(EXPENSE), List.of()),
                                dueOn));
        ReviewSnapshot without = without(REDEEMED, USED, dueOn.plusDays(20));

        assertThat(events(stopped, without, dueOn.plusDays(21)).getFirst())
                .isInstanceOfSatisfying(
                        StoppingEvent.Reinstated.class,
                        back -> {
                            assertThat(back.reason()).isEqualTo(ReinstatementReason.EVIDENCE);
                            assertThat(back.because()).isEqualTo(USED.evidenceId());
                        });
        assertThat(events(stopped, without, dueOn.plusDays(52))).isEmpty();
    }

    @Test
    @Rule({"R53", "R68"})
    void what_ended_before_it_is_judged_again_is_not_stopped() {
        LocalDate withdrawnOn = USE_BY.plusDays(5);
        ReviewSnapshot without = without(REDEEMED, USED, withdrawnOn);

        assertThat(
                        stops(
                                StoppingState.INITIAL,
                                Samples.ended(without, withdrawnOn.plusDays(31)),
                                withdrawnOn.plusDays(40)))
                .isEmpty();
        assertThat(
                        stops(
                                StoppingState.INITIAL,
                                Samples.ended(without, withdrawnOn.plusDays(32)),
                                withdrawnOn.plusDays(40)))
                .hasSize(1);
    }

    @Test
    @Rule("R53")
    void what_proved_nothing_gives_no_days_when_it_is_withdrawn() {
        Evidence tooLate = used("late", USE_BY.plusDays(1));
        ReviewSnapshot without =
                without(snapshot(List.of(EXPENSE), List.of(tooLate)), tooLate, USE_BY.plusDays(2));

        assertThat(without.deadlineOf(EXPENSE, PolicyHistory.FOUNDING))
                .isEqualTo(new Deadline(EXPENSE, USE_BY, List.of()));
    }

    private static List<Withdrawal> seen(List<StoppingEvent> events) {
        return ((StoppingEvent.Stopped) events.getFirst()).withdrawalsSeen();
    }

    private static UUID id(List<StoppingEvent> events) {
        return ((StoppingEvent.Stopped) events.getFirst()).stopId();
    }

    private static List<LocalDate> stops(
            StoppingState state, ReviewSnapshot snapshot, LocalDate day) {
        return events(state, snapshot, day).stream()
                .filter(StoppingEvent.Stopped.class::isInstance)
                .map(event -> ((StoppingEvent.Stopped) event).dueOn())
                .toList();
    }

    private static StoppingState after(StoppingState state, List<StoppingEvent> events) {
        StoppingState next = state;
        for (StoppingEvent event : events) {
            next = StoppingState.evolve(next, event);
        }
        return next;
    }

    private static List<StoppingEvent> events(
            StoppingState state, ReviewSnapshot snapshot, LocalDate day) {
        if (StoppingDecider.decide(review(snapshot, day), state, on(day))
                instanceof Decision.Accepted<StoppingEvent, StoppingRefusal>(var events)) {
            return events;
        }
        throw new AssertionError("refused");
    }
}
