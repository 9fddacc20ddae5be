package org.essaim.reporting.recount.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.Basis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InventedUseTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    private UseReport report;

    private static PastExpense spent(long cents, List<String> madeUp) {
        return new PastExpense(
                new UUID(1, cents), DAY.minusDays(30), Amount.of(cents, 1), false, madeUp);
    }

    private static PastMeasure used(int users, boolean invented) {
        return new PastMeasure(new UUID(2, users), DAY, users, true, 0, null, invented);
    }

    private static Verdict judged(
            String division, String name, List<PastExpense> expenses, PastMeasure... measures) {
        InitiativeHistory history =
                new InitiativeHistory(
                        division, name, DAY, null, null, expenses, List.of(measures), List.of());
        return Recount.of(history, Rules.always(Parameters.FOUNDING), DAY);
    }

    @BeforeEach
    void count() {
        UseCount count = new UseCount(DAY);
        List<PastExpense> invented = List.of(spent(80_00, List.of("euros")));
        count.add(judged("anct", "a", invented, used(8, true)));
        count.add(judged("anct", "b", List.of(), used(6, false)));
        count.add(judged("anct", "c", List.of(spent(20_00, List.of())), used(10, false)));
        count.add(judged("dinum", "d", invented));
        report = count.report(1);
    }

    @Test
    void what_is_invented_is_marked_in_each_figure_that_it_is_behind_and_in_no_other() {
        assertThat(report.divisions())
                .extracting(DivisionUse::madeUp, DivisionUse::partlyMadeUp)
                .containsExactly(
                        tuple(
                                List.of(),
                                List.of(
                                        "spent.euros",
                                        "redeemed.euros",
                                        "users",
                                        "costPerProduct",
                                        "costPerUser")),
                        tuple(List.of("spent.euros", "waiting.euros"), List.of()));
        assertThat(report.months().getFirst().partlyMadeUp()).containsExactly("users");
        assertThat(report.coming().getFirst().madeUp()).containsExactly("amount.euros");
    }

    @Test
    void the_federation_rests_on_what_its_divisions_rest_on() {
        assertThat(report.total().partlyMadeUp()).containsExactly("spent.euros", "redeemed.euros");
        assertThat(report.total().madeUp()).containsExactly("waiting.euros");
        assertThat(report.spent().money()).isEqualTo(new Basis(20_00, 160_00));
        assertThat(report.users()).isEqualTo(new Basis(16, 8));
    }
}
