package org.essaim.reporting.money.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.contract.Amount;
import org.essaim.contract.Money;
import org.essaim.contract.Recurrence;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

@Rule({"R90", "R91"})
class IrritantCostTest {

    private static IrritantCost of(Recurrence recurrence, int felt, int users) {
        return new IrritantCost("anct", "pix", recurrence, felt, Amount.of(100_05, 3), users);
    }

    @Test
    void it_hurts_as_often_as_its_recurrence_says_and_as_many_as_said_so() {
        assertThat(of(Recurrence.YEARLY, 7, 10).timesAYear()).isEqualTo(7);
        assertThat(of(Recurrence.MONTHLY, 7, 10).timesAYear()).isEqualTo(84);
        assertThat(of(Recurrence.WEEKLY, 7, 10).timesAYear()).isEqualTo(364);
        assertThat(of(Recurrence.DAILY, 7, 10).timesAYear()).isEqualTo(1_540);
        assertThat(of(Recurrence.MANY_TIMES_A_DAY, 7, 10).timesAYear()).isEqualTo(3_080);
    }

    @Test
    void a_user_cost_a_share_of_what_was_spent_rounded_half_up() {
        assertThat(of(Recurrence.DAILY, 7, 10).costPerUser()).isEqualTo(Money.euroCents(10_01));
    }

    @Test
    @Rule("R100")
    void few_people_are_neither_shown_nor_multiplied_nor_divided_by() {
        IrritantCost few = of(Recurrence.DAILY, 4, 4);
        assertThat(few.felt()).isNull();
        assertThat(few.timesAYear()).isNull();
        assertThat(few.users()).isNull();
        assertThat(few.costPerUser()).isNull();
    }
}
