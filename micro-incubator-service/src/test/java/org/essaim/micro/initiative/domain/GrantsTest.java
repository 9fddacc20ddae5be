package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.id;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.GrantShare;
import org.essaim.contract.Money;
import org.essaim.contract.RoundKind;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class GrantsTest {

    private static final Amount SOME = Amount.of(100_00, 2);

    @Test
    @Rule("R67")
    void a_reinstatement_asks_back_what_was_stopped_of_grants_that_still_run() {
        Grants grants =
                of(
                        grant("over", TODAY.minusDays(1), Amount.NOTHING, SOME),
                        grant("last day", TODAY, Amount.NOTHING, SOME),
                        grant("runs", TODAY.plusDays(9), SOME, Amount.NOTHING));
        assertThat(grants.stoppedAndUsableOn(TODAY))
                .containsExactly(new GrantShare(id("last day"), SOME));
    }

    @Test
    @Rule("R15")
    void an_expense_of_a_day_can_draw_on_what_grants_of_that_day_hold() {
        Grants grants =
                of(
                        grant("over", TODAY.minusDays(1), SOME, Amount.NOTHING),
                        grant("last day", TODAY, SOME, Amount.NOTHING),
                        grant("runs", TODAY.plusDays(9), SOME, Amount.NOTHING));
        assertThat(grants.heldOn(TODAY)).isEqualTo(SOME.plus(SOME));
        assertThat(grants.heldOn(LAUNCHED.minusDays(1))).isEqualTo(Amount.NOTHING);
    }

    private static Grants of(Grant... grants) {
        return new Grants(List.of(grants), Money.noEuros(), Amount.NOTHING);
    }

    private static Grant grant(String name, LocalDate term, Amount held, Amount stopped) {
        return new Grant(
                id(name), 1, RoundKind.LATER, LAUNCHED, term, held, stopped, Amount.NOTHING);
    }
}
