package org.essaim.reporting.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.contract.Amount;
import org.junit.jupiter.api.Test;

class MarksTest {

    private record Row(Amount spent, List<String> madeUp, List<String> partlyMadeUp)
            implements Marked {}

    @Test
    void columns_are_named_in_their_order_those_that_are_real_left_out() {
        Marks marks =
                new Marks()
                        .sum("spent", new Sum(Amount.of(5, 5), new Basis(2, 3), new Basis(0, 5)))
                        .column("users", new Basis(7, 0))
                        .column("delight", new Basis(0, 1));

        assertThat(marks.wholly()).containsExactly("spent.halfDays", "delight");
        assertThat(marks.partly()).containsExactly("spent.euros");
    }

    @Test
    void of_one_fact_the_fields_of_its_amount_are_named() {
        assertThat(Marks.ofAmount("amount", List.of("users", "euros", "halfDays")))
                .containsExactly("amount.euros", "amount.halfDays");
    }

    @Test
    void a_row_tells_the_mark_of_a_column_and_what_its_amounts_rest_on() {
        Row row = new Row(Amount.of(8, 9), List.of("spent.halfDays"), List.of("spent.euros"));

        assertThat(row.mark("spent.halfDays")).isEqualTo("wholly");
        assertThat(row.mark("spent.euros")).isEqualTo("partly");
        assertThat(row.mark("granted.euros")).isNull();
        assertThat(row.sum("spent", row.spent()))
                .isEqualTo(new Sum(row.spent(), new Basis(4, 4), new Basis(0, 9)));
    }

    @Test
    void only_what_takes_back_is_as_invented_as_something_else() {
        assertThat(MadeUp.TAKING_BACK)
                .containsExactlyInAnyOrder(FactKind.REVERSED, FactKind.RELEASED, FactKind.REOPENED);
    }
}
