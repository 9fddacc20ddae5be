package org.essaim.reporting.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.contract.Amount;
import org.junit.jupiter.api.Test;

class BasisTest {

    private static final Sum REAL = Sum.of(Amount.of(-200_00, 3), List.of("users"));
    private static final Sum INVENTED = Sum.of(Amount.of(150_00, 0), List.of("euros", "halfDays"));

    @Test
    void a_real_figure_has_no_mark_and_an_invented_one_has_even_if_it_is_nothing() {
        assertThat(REAL.money()).isEqualTo(new Basis(200_00, 0));
        assertThat(REAL.money().mark()).isNull();
        assertThat(INVENTED.money().mark()).isEqualTo("wholly");
        assertThat(INVENTED.time()).isEqualTo(new Basis(0, 1));
        assertThat(INVENTED.time().mark()).isEqualTo("wholly");
    }

    @Test
    void a_sum_and_a_difference_of_both_are_partly_invented() {
        assertThat(REAL.plus(INVENTED))
                .isEqualTo(
                        new Sum(Amount.of(-50_00, 3), new Basis(200_00, 150_00), new Basis(3, 1)));
        assertThat(REAL.minus(INVENTED))
                .isEqualTo(
                        new Sum(Amount.of(-350_00, 3), new Basis(200_00, 150_00), new Basis(3, 1)));
        assertThat(REAL.minus(INVENTED).money().mark()).isEqualTo("partly");
    }

    @Test
    void invented_less_invented_is_not_real() {
        assertThat(INVENTED.minus(INVENTED).money().mark()).isEqualTo("wholly");
    }

    @Test
    void what_was_added_and_is_taken_off_again_leaves_what_was() {
        assertThat(REAL.plus(INVENTED).without(INVENTED)).isEqualTo(REAL);
    }

    @Test
    void more_invented_than_real_is_mostly_invented_and_as_much_is_not() {
        assertThat(new Basis(10, 11).isMostlyInvented()).isTrue();
        assertThat(new Basis(10, 10).isMostlyInvented()).isFalse();
    }

    @Test
    void a_mark_stands_for_all_of_a_figure_half_of_it_or_nothing() {
        assertThat(Basis.of(-9, "wholly")).isEqualTo(new Basis(0, 9));
        assertThat(Basis.of(-9, "partly")).isEqualTo(new Basis(4, 4));
        assertThat(Basis.of(0, "partly")).isEqualTo(new Basis(1, 1));
        assertThat(Basis.of(-9, (String) null)).isEqualTo(new Basis(9, 0));
    }
}
