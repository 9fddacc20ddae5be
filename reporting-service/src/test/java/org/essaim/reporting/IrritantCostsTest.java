package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Recurrence;
import org.essaim.contract.message.v1.DivisionMessage;
import org.essaim.contract.message.v1.IrritantCorroborated;
import org.essaim.contract.message.v1.IrritantMerged;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the page of money says of a used product beside the irritant that it was launched for. */
@Rule({"R21", "R90", "R91"})
@Gate
class IrritantCostsTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final UUID SAID_FIRST = new UUID(20, 3);
    private static final UUID SAID_AGAIN = new UUID(20, 2);
    private static final UUID HURTS = new UUID(20, 1);
    private static final String TABLE = "What used products cost, and what hurt before";

    private static RunningReporting reporting;

    @BeforeAll
    static void open() {
        reporting = SharedReporting.cleared();
        report(SAID_FIRST, Recurrence.DAILY);
        report(SAID_AGAIN, Recurrence.MONTHLY);
        report(HURTS, Recurrence.WEEKLY);
        // Each was found to be the same as the next one.
        receive(new IrritantMerged(ANCT, SAID_FIRST, SAID_AGAIN, DAY));
        receive(new IrritantMerged(ANCT, SAID_AGAIN, HURTS, DAY));
        launch("used", SAID_FIRST);
        launch("unused", HURTS);
        launch("nameless", null);
        used("used", 25);
        used("nameless", 40);
        reporting.receive(
                DivisionStream.of(ANCT),
                new IrritantCorroborated(ANCT, HURTS, 6),
                BusinessDay.startOf(DAY.plusDays(40)));
        reporting.settle();
    }

    private static void report(UUID irritant, Recurrence recurrence) {
        receive(SampleMessages.reported(ANCT, irritant, IrritantCategory.WAITING, recurrence, DAY));
    }

    private static void launch(String name, UUID irritant) {
        InitiativeId initiative = new InitiativeId(name);
        receive(SampleMessages.launched(ANCT, initiative, DAY, irritant));
        receive(
                SampleMessages.spent(
                        ANCT, initiative, new UUID(21, name.length()), Amount.of(250_00, 4), DAY));
    }

    private static void used(String name, int users) {
        receive(
                SampleMessages.measured(
                        ANCT,
                        new InitiativeId(name),
                        new UUID(22, name.length()),
                        DAY.plusDays(20),
                        users,
                        EvidenceLevel.MEASURED));
    }

    private static void receive(DivisionMessage message) {
        reporting.receive(DivisionStream.of(ANCT), message, BusinessDay.startOf(DAY));
    }

    @Test
    void beside_the_cost_per_user_stands_how_often_it_hurt_and_how_many_felt_it() {
        assertThat(PageTables.of(reporting.text("/en/money")).rows(TABLE))
                .containsExactly(
                        List.of(
                                "Initiative without a title (used)",
                                "Anct",
                                "every week",
                                "7",
                                "364",
                                "25",
                                "€250.00",
                                "€10.00"));
    }

    @Test
    @Rule("R100")
    void before_five_people_said_so_it_is_not_shown_how_many() {
        assertThat(PageTables.of(reporting.text("/en/money?trueOn=2021-04-01")).rows(TABLE))
                .containsExactly(
                        List.of(
                                "Initiative without a title (used)",
                                "Anct",
                                "every week",
                                "fewer than 5",
                                "–",
                                "25",
                                "€250.00",
                                "€10.00"));
    }

    @Test
    void before_anybody_used_it_there_is_nothing_to_set_beside_it() {
        assertThat(PageTables.of(reporting.text("/en/money?trueOn=2021-03-10")).rowsIfAny(TABLE))
                .isEmpty();
    }
}
