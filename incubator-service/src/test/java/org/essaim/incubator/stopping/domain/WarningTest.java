package org.essaim.incubator.stopping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.stopping.domain.Samples.ABRI;
import static org.essaim.incubator.stopping.domain.Samples.ANCT;
import static org.essaim.incubator.stopping.domain.Samples.ended;
import static org.essaim.incubator.stopping.domain.Samples.on;
import static org.essaim.incubator.stopping.domain.Samples.review;
import static org.essaim.incubator.stopping.domain.Samples.snapshot;
import static org.essaim.incubator.stopping.domain.Samples.spent;
import static org.essaim.incubator.stopping.domain.Samples.used;

import module java.base;

import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** A word at nine and at eleven months, once each (R63). */
@Rule("R63")
class WarningTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 1, 31);
    private static final Expense EXPENSE = spent("first", SPENT);
    private static final ReviewSnapshot FILE = snapshot(List.of(EXPENSE), List.of());
    private static final LocalDate NINE = LocalDate.of(2024, 10, 31);
    private static final LocalDate ELEVEN = LocalDate.of(2024, 12, 31);

    @Test
    void nobody_is_warned_before_the_ninth_month_is_over() {
        given(NINE.minusDays(1), List.of()).when(review(FILE, NINE)).nothingMore();
    }

    @Test
    void the_owner_is_warned_at_nine_months() {
        given(NINE, List.of()).when(review(FILE, NINE)).then(warned(9, NINE));
    }

    @Test
    void and_at_eleven_but_never_twice() {
        given(ELEVEN, List.of(warned(9, NINE))).when(review(FILE, ELEVEN)).then(warned(11, ELEVEN));
        given(ELEVEN, List.of(warned(9, NINE), warned(11, ELEVEN)))
                .when(review(FILE, ELEVEN))
                .nothingMore();
    }

    @Test
    void an_expense_recorded_late_is_warned_of_for_both_months_at_once() {
        given(ELEVEN, List.of())
                .when(review(FILE, ELEVEN))
                .then(List.of(warned(9, ELEVEN), warned(11, ELEVEN)));
    }

    @Test
    void a_division_that_cannot_be_read_is_warned_all_the_same() {
        given(NINE, List.of()).when(review(FILE, SPENT)).then(warned(9, NINE));
    }

    @Test
    void nobody_is_warned_of_an_expense_that_was_used() {
        var used = snapshot(List.of(EXPENSE), List.of(used("use", SPENT.plusDays(1))));

        given(NINE, List.of()).when(review(used, NINE)).nothingMore();
    }

    @Test
    void an_imported_expense_is_warned_of_from_the_day_on_which_its_import_ended() {
        given(NINE, List.of()).when(imported(NINE)).then(warned(9, NINE));
        given(ELEVEN, List.of()).when(imported(ELEVEN)).then(warned(11, ELEVEN));
    }

    @Test
    void nobody_is_warned_of_an_imported_expense_for_a_day_before_its_import_ended() {
        given(NINE.plusDays(1), List.of()).when(imported(NINE.plusDays(1))).nothingMore();
        given(ELEVEN, List.of()).when(imported(NINE.plusDays(1))).then(warned(11, ELEVEN));
    }

    @Test
    void nobody_is_warned_of_an_imported_expense_while_no_import_has_ended() {
        given(ELEVEN, List.of()).when(imported(null)).nothingMore();
    }

    @Test
    void what_is_imported_is_looked_at_again_on_each_day_of_a_warning() {
        var imported = snapshot(List.of(Samples.imported(EXPENSE)), List.of());

        assertThat(WarningRule.nextDay(imported, SPENT, PolicyHistory.always(Policy.FOUNDING)))
                .hasValue(NINE);
    }

    @Test
    void nobody_is_warned_after_the_end_of_the_initiative() {
        given(NINE, List.of()).when(review(ended(FILE, NINE), NINE)).nothingMore();
    }

    @Test
    void after_use_by_a_warning_would_come_too_late() {
        LocalDate afterUseBy = LocalDate.of(2025, 2, 1);

        given(afterUseBy, List.of()).when(review(FILE, NINE)).nothingMore();
    }

    private static DeciderSpec<StoppingCommand, StoppingState, StoppingEvent, StoppingRefusal>.Given
            given(LocalDate today, List<StoppingEvent> history) {
        return DeciderSpec.<StoppingCommand, StoppingState, StoppingEvent, StoppingRefusal>of(
                        StoppingState.INITIAL,
                        StoppingState::evolve,
                        (command, state) -> StoppingDecider.decide(command, state, on(today)))
                .given(history);
    }

    private static StoppingCommand imported(LocalDate liveFrom) {
        return new StoppingCommand.Review(
                snapshot(List.of(Samples.imported(EXPENSE)), List.of()),
                new IngestionProgress(Instant.EPOCH, List.of(), false, liveFrom));
    }

    private static StoppingEvent warned(int month, LocalDate on) {
        return new StoppingEvent.Warned(
                ANCT, ABRI, EXPENSE.expenseId(), LocalDate.of(2025, 1, 31), month, on, 1);
    }
}
