package org.essaim.reporting.recount.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Money;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    @Test
    @Rule("R100")
    void one_to_four_people_are_hidden_and_nobody_and_five_are_not() {
        assertThat(SmallCells.shown(0)).isZero();
        assertThat(SmallCells.shown(1)).isNull();
        assertThat(SmallCells.shown(4)).isNull();
        assertThat(SmallCells.shown(5)).isEqualTo(5);
        assertThat(SmallCells.shown(null)).isNull();
    }

    @Test
    @Rule("R100")
    void sums_are_of_what_is_shown_so_that_no_subtraction_finds_the_rest() {
        UseCount count = new UseCount(DAY);
        count.add(judged("a", 10, 100_00));
        count.add(judged("b", 3, 50_00));
        UseReport report = count.report(1);

        MonthOfUse month = report.months().getFirst();
        assertThat(month.products()).isEqualTo(2);
        assertThat(month.users()).isEqualTo(10);
        assertThat(month.productsOfFew()).isEqualTo(1);
        DivisionUse division = report.divisions().getFirst();
        assertThat(division.users()).isEqualTo(10);
        assertThat(division.productsOfFew()).isEqualTo(1);
        assertThat(division.costPerUser()).isEqualTo(Money.euroCents(10_00));
        assertThat(division.costPerProduct()).isEqualTo(Money.euroCents(75_00));
        assertThat(division.spent()).isEqualTo(Amount.of(150_00, 2));
    }

    private static Verdict judged(String name, int users, long cents) {
        InitiativeHistory history =
                new InitiativeHistory(
                        "anct",
                        name,
                        DAY.minusDays(40),
                        null,
                        List.of(
                                new PastExpense(
                                        new UUID(1, users),
                                        DAY.minusDays(30),
                                        Amount.of(cents, 1),
                                        false)),
                        List.of(new PastMeasure(new UUID(2, users), DAY, users, true, 0, null)),
                        List.of());
        return Recount.of(history, Rules.always(Parameters.FOUNDING), DAY);
    }
}
