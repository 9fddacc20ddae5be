package org.essaim.reporting.money.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MoneyLedgerTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final InitiativeId OPENFISCA = new InitiativeId("openfisca");
    private static final UUID ID = new UUID(1, 1);
    private static final Amount AMOUNT = Amount.of(120_50, 2);
    private static final LocalDate DAY = LocalDate.of(2021, 12, 31);

    private final JdbcClient jdbc = ProjectionDatabase.fresh();
    private final MoneyLedger ledger = new MoneyLedger(jdbc);
    private final MoneyFigures figures = new MoneyFigures(jdbc);

    @Test
    void the_same_message_twice_moves_money_once() {
        ledger.on(allocated(2021), "message-1");
        ledger.on(allocated(2021), "message-1");
        ledger.on(allocated(2021), "message-2");
        assertThat(figures.total(AsOf.NOW).allocatedCents()).isEqualTo(241_00);
        assertThat(figures.total(AsOf.NOW).allocatedHalfDays()).isEqualTo(4);
    }

    @Test
    @Rule("R13")
    void what_was_spent_stays_spent_and_its_reversal_counts_in_its_own_year() {
        ledger.on(
                new InitiativeSpent(
                        ANCT,
                        OPENFISCA,
                        ID,
                        AMOUNT,
                        reference("work"),
                        DAY,
                        DAY,
                        List.of(),
                        List.of()),
                "message-1");
        ledger.on(
                new InitiativeExpenseReversed(
                        ANCT, OPENFISCA, ID, AMOUNT, reference("wrong"), DAY.plusDays(1)),
                "message-2");
        assertThat(figures.years(AsOf.NOW))
                .extracting(MoneyOfYear::year)
                .containsExactly(2021, 2022);
        assertThat(figures.years(AsOf.NOW))
                .extracting(MoneyOfYear::spentCents)
                .containsExactly(120_50L, 0L);
        assertThat(figures.years(AsOf.NOW))
                .extracting(MoneyOfYear::reversedCents)
                .containsExactly(0L, 120_50L);
    }

    @Test
    @Rule("R10")
    void an_allocation_counts_for_the_year_it_was_made_for() {
        ledger.on(allocated(2023), "message-1");
        assertThat(figures.years(AsOf.NOW)).extracting(MoneyOfYear::year).containsExactly(2023);
    }

    @Test
    void a_federation_without_a_movement_is_all_zeros() {
        assertThat(figures.total(AsOf.NOW))
                .isEqualTo(new MoneyTotal(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(figures.divisions(AsOf.NOW)).isEmpty();
    }

    private static EnvelopeAllocated allocated(int year) {
        return new EnvelopeAllocated(ANCT, ID, year, AMOUNT, DAY, List.of());
    }
}
