package org.essaim.incubator.control.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Which expense is meant, and by when a finding about it is to be closed (R95). */
@Rule("R95")
class ControlEventTest {

    private static final LocalDate OPENED = LocalDate.of(2024, 1, 10);
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final InitiativeId ABRI = new InitiativeId("abri");
    private static final UUID EXPENSE = new UUID(1, 1);

    private static ControlEvent.FindingOpened opened(LocalDate dueOn) {
        return new ControlEvent.FindingOpened(
                ANCT,
                ABRI,
                EXPENSE,
                null,
                new UUID(2, 2),
                FindingGround.UNPROVEN,
                reference("where is the invoice?"),
                new PersonId("cleo"),
                OPENED,
                dueOn);
    }

    @Test
    void a_finding_that_was_opened_before_days_were_kept_is_due_thirty_days_later_too() {
        assertThat(opened(null).due()).isEqualTo(LocalDate.of(2024, 2, 9));
        assertThat(opened(OPENED.plusDays(7)).due()).isEqualTo(LocalDate.of(2024, 1, 17));
    }

    @Test
    void an_expense_is_known_by_its_division_and_its_id() {
        assertThat(opened(null).item()).isEqualTo(ControlItem.expense(ANCT, EXPENSE));
    }
}
