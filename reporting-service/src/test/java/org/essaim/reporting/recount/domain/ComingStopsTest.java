package org.essaim.reporting.recount.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class ComingStopsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    private static UseReport spent(LocalDate on) {
        PastExpense expense =
                new PastExpense(new UUID(1, 1), on, Amount.of(1, 1), false, List.of());
        InitiativeHistory history =
                new InitiativeHistory(
                        "anct", "pix", on, null, null, List.of(expense), List.of(), List.of());
        UseCount count = new UseCount(DAY);
        count.add(Recount.of(history, Rules.always(Parameters.FOUNDING), DAY));
        return count.report(1);
    }

    @Test
    @Rule("R62")
    void a_stop_that_is_due_within_a_year_is_coming_and_one_a_day_later_is_not() {
        LocalDate last = LocalDate.of(2021, 5, 31);
        assertThat(spent(last).coming())
                .containsExactly(
                        new ComingStop(
                                "anct",
                                "pix",
                                last,
                                LocalDate.of(2022, 5, 31),
                                LocalDate.of(2022, 6, 1),
                                Amount.of(1, 1),
                                List.of()));
        assertThat(spent(last.plusDays(1)).coming()).isEmpty();
    }
}
