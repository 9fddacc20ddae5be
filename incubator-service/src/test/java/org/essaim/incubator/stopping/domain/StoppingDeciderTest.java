package org.essaim.incubator.stopping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.stopping.domain.Samples.ABRI;
import static org.essaim.incubator.stopping.domain.Samples.ANCT;
import static org.essaim.incubator.stopping.domain.Samples.id;
import static org.essaim.incubator.stopping.domain.Samples.on;
import static org.essaim.incubator.stopping.domain.Samples.reversed;
import static org.essaim.incubator.stopping.domain.Samples.review;
import static org.essaim.incubator.stopping.domain.Samples.snapshot;
import static org.essaim.incubator.stopping.domain.Samples.spent;
import static org.essaim.incubator.stopping.domain.Samples.used;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.StopReason;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One decision, once, and what takes it back (R62, R66, R67). */
class StoppingDeciderTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2025, 3, 2);
    private static final Expense FIRST = spent("first", SPENT);
    private static final Expense SECOND = spent("second", SPENT.plusMonths(1));
    private static final Evidence DECLARED =
            new Evidence(id("declared"), SPENT.plusDays(9), 50, EvidenceLevel.DECLARED);

    private static final DeciderSpec<StoppingCommand, StoppingState, StoppingEvent, StoppingRefusal>
            SPEC = specOn(DUE);

    private static DeciderSpec<StoppingCommand, StoppingState, StoppingEvent, StoppingRefusal>
            specOn(LocalDate day) {
        return DeciderSpec.of(
                StoppingState.INITIAL,
                StoppingState::evolve,
                (command, state) -> StoppingDecider.decide(command, state, on(day)));
    }

    private static final StoppingEvent.Stopped STOPPED =
            new StoppingEvent.Stopped(
                    ANCT,
                    ABRI,
                    NamedUuid.of("stop", "anct", "abri", FIRST.expenseId().toString()),
                    FIRST,
                    LocalDate.of(2025, 3, 1),
                    DUE,
                    StopReason.NOT_USED,
                    List.of(DECLARED),
                    List.of(),
                    null,
                    BusinessDay.startOf(DUE),
                    0,
                    1,
                    on(DUE).now());

    @Nested
    class AnEndThatIsLearntLate {
        @Test
        @Rule({"R64", "R67", "R68"})
        void lifts_the_stop_for_silence_that_it_would_have_prevented() {
            LocalDate day = DUE.plusDays(60);
            var open = snapshot(List.of(FIRST), List.of(DECLARED));
            specOn(day)
                    .given(List.of(STOPPED))
                    .when(review(Samples.ended(open, DUE.minusDays(1)), day))
                    .then(
                            new StoppingEvent.Reinstated(
                                    ANCT,
                                    ABRI,
                                    STOPPED.stopId(),
                                    ReinstatementReason.ENDED,
                                    FIRST.expenseId(),
                                    1,
                                    on(day).now()));
            specOn(day)
                    .given(List.of(STOPPED))
                    .when(review(Samples.ended(open, DUE), day))
                    .nothingMore();
        }
    }

    @Nested
    class Stopping {

        @Test
        @Rule({"R62", "R66"})
        void an_expense_that_nobody_used_stops_the_funding_with_all_that_was_seen() {
            SPEC.givenNothing()
                    .when(review(snapshot(List.of(FIRST), List.of(DECLARED)), DUE))
                    .then(STOPPED);
        }

        @Test
        @Rule({"R16", "R62"})
        void what_is_due_tomorrow_is_not_stopped_today_whatever_was_claimed() {
            var accepted =
                    specOn(DUE.minusDays(1))
                            .givenNothing()
                            .when(review(snapshot(List.of(FIRST), List.of()), DUE.plusYears(37)))
                            .accepted();

            assertThat(accepted).isNotEmpty().hasOnlyElementsOfType(StoppingEvent.Warned.class);
        }

        @Test
        @Rule("R64")
        void a_silent_division_is_stopped_and_the_days_of_silence_are_kept() {
            LocalDate read = DUE.minusDays(1);
            List<LocalDate> silent = DUE.datesUntil(DUE.plusDays(31)).toList();
            specOn(DUE.plusDays(31))
                    .givenNothing()
                    .when(
                            new StoppingCommand.Review(
                                    snapshot(List.of(FIRST), List.of()),
                                    new IngestionProgress(
                                            BusinessDay.startOf(read), silent, false, null)))
                    .then(
                            new StoppingEvent.Stopped(
                                    ANCT,
                                    ABRI,
                                    STOPPED.stopId(),
                                    FIRST,
                                    LocalDate.of(2025, 3, 1),
                                    DUE,
                                    StopReason.SILENCE,
                                    List.of(),
                                    List.of(),
                                    null,
                                    BusinessDay.startOf(read),
                                    31,
                                    1,
                                    on(DUE.plusDays(31)).now()));
        }

        @Test
        @Rule("R66")
        void the_same_review_again_stops_nothing() {
            SPEC.given(List.of(STOPPED))
                    .when(review(snapshot(List.of(FIRST), List.of(DECLARED)), DUE))
                    .nothingMore();
        }

        @Test
        @Rule("R67")
        void while_stopped_another_expense_that_falls_due_makes_no_second_stop() {
            SPEC.given(List.of(STOPPED))
                    .when(review(snapshot(List.of(FIRST, SECOND), List.of()), DUE.plusMonths(2)))
                    .nothingMore();
        }

        @Test
        @Rule("R62")
        void of_two_due_expenses_the_first_due_is_named() {
            var accepted =
                    SPEC.givenNothing()
                            .when(
                                    review(
                                            snapshot(List.of(SECOND, FIRST), List.of()),
                                            DUE.plusYears(1)))
                            .accepted();

            assertThat(accepted)
                    .singleElement()
                    .extracting(event -> ((StoppingEvent.Stopped) event).expense())
                    .isEqualTo(FIRST);
        }

        @Test
        @Rule("R61")
        void a_reversed_expense_carries_no_clock() {
            SPEC.givenNothing()
                    .when(review(snapshot(List.of(reversed(FIRST)), List.of()), DUE.plusYears(1)))
                    .nothingMore();
        }

        @Test
        @Rule("R64")
        void a_division_in_the_middle_of_an_import_is_not_reviewed() {
            IngestionProgress importing =
                    new IngestionProgress(BusinessDay.startOf(DUE), List.of(), true, null);

            SPEC.givenNothing()
                    .when(
                            new StoppingCommand.Review(
                                    snapshot(List.of(FIRST), List.of()), importing))
                    .refused(new StoppingRefusal.ImportUnderWay(ABRI));
        }
    }

    @Nested
    class Reinstating {

        private final Evidence late = used("late", SPENT.plusMonths(12));

        @Test
        @Rule("R67")
        void evidence_measured_in_time_and_recorded_late_brings_the_funding_back() {
            SPEC.given(List.of(STOPPED))
                    .when(review(snapshot(List.of(FIRST), List.of(DECLARED, late)), DUE))
                    .then(reinstated(ReinstatementReason.EVIDENCE, late.evidenceId()));
        }

        @Test
        @Rule("R67")
        void use_measured_after_the_window_does_not() {
            Evidence after = used("after", SPENT.plusMonths(12).plusDays(1));

            SPEC.given(List.of(STOPPED))
                    .when(review(snapshot(List.of(FIRST), List.of(DECLARED, after)), DUE))
                    .nothingMore();
        }

        @Test
        @Rule("R67")
        void reversing_the_expense_brings_the_funding_back() {
            SPEC.given(List.of(STOPPED))
                    .when(review(snapshot(List.of(reversed(FIRST)), List.of()), DUE))
                    .then(reinstated(ReinstatementReason.REVERSAL, FIRST.expenseId()));
        }

        @Test
        @Rule("R67")
        void reversing_another_expense_does_not() {
            SPEC.given(List.of(STOPPED))
                    .when(review(snapshot(List.of(FIRST, reversed(SECOND)), List.of()), DUE))
                    .nothingMore();
            LocalDate later = DUE.plusMonths(1);
            ReviewSnapshot second = snapshot(List.of(reversed(FIRST), SECOND), List.of());
            specOn(later)
                    .givenNothing()
                    .and(review(second, later))
                    .when(review(second, later))
                    .nothingMore();
        }

        @Test
        @Rule("R67")
        void on_reinstatement_what_fell_due_meanwhile_is_reviewed_again() {
            var snapshot = snapshot(List.of(reversed(FIRST), SECOND), List.of());
            LocalDate later = DUE.plusMonths(2);

            var accepted =
                    specOn(later).given(List.of(STOPPED)).when(review(snapshot, later)).accepted();

            assertThat(accepted).hasSize(2);
            assertThat(accepted.getFirst())
                    .isEqualTo(reinstated(ReinstatementReason.REVERSAL, FIRST.expenseId(), later));
            assertThat(((StoppingEvent.Stopped) accepted.getLast()).expense()).isEqualTo(SECOND);
        }

        @Test
        @Rule("R66")
        void an_expense_is_stopped_for_once_whatever_arrives_later() {
            SPEC.given(
                            List.of(
                                    STOPPED,
                                    reinstated(ReinstatementReason.REVERSAL, FIRST.expenseId())))
                    .when(review(snapshot(List.of(FIRST), List.of()), DUE.plusYears(1)))
                    .nothingMore();
        }

        private StoppingEvent reinstated(ReinstatementReason reason, UUID because) {
            return reinstated(reason, because, DUE);
        }

        private StoppingEvent reinstated(ReinstatementReason reason, UUID because, LocalDate day) {
            return new StoppingEvent.Reinstated(
                    ANCT, ABRI, STOPPED.stopId(), reason, because, 1, on(day).now());
        }
    }
}
