package org.essaim.incubator.control.page;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.read.ItemRow;
import org.essaim.incubator.control.read.QueueFilter;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Whoever works through a queue is led to a page, whatever letters the division's id has. */
@Rule("R95")
class TrailTest {

    private static final UUID ID = new UUID(1, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final ControlItem EXPENSE =
            new ControlItem(ControlItem.Kind.EXPENSE, new DivisionId("préfecture"), ID);
    private static final String PATH = "/control/expenses/pr%C3%A9fecture/" + ID;

    private final Trail trail =
            new Trail(
                    new QueueFilter(
                            ControlItem.Kind.EXPENSE, QueueFilter.Part.ALL, "préfecture", null));

    @Test
    void an_address_is_encoded_once() {
        assertThat(Trail.to(EXPENSE)).isEqualTo(PATH);
        assertThat(trail.to(row())).isEqualTo(PATH + "?show=all&of=pr%C3%A9fecture");
        assertThat(trail.finding(row(), ID))
                .isEqualTo(PATH + "/findings/" + ID + "?show=all&of=pr%C3%A9fecture");
        assertThat(trail.queue("a/b"))
                .isEqualTo("/control?show=all&of=pr%C3%A9fecture&kind=expense&after=a/b");
    }

    private static ItemRow row() {
        return new ItemRow(
                EXPENSE.kind(),
                EXPENSE.id(),
                1,
                0,
                List.of(),
                EXPENSE.division(),
                new InitiativeId("phone-rota"),
                null,
                null,
                Amount.of(12_00, 1),
                null,
                null,
                DAY,
                DAY,
                DAY,
                false,
                null,
                null,
                0,
                0,
                0,
                0);
    }
}
