package org.essaim.reporting.recount.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.Sum;
import org.essaim.reporting.recount.domain.RecountOutcome.RecountedCase;
import org.essaim.reporting.recount.domain.RecountOutcome.RecountedStop;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final LocalDate LAUNCHED = LocalDate.of(2020, 1, 10);
    private static final LocalDate LAST = LocalDate.of(2022, 1, 1);

    private static PastExpense spent(int number, LocalDate on, long cents, boolean reversed) {
        return new PastExpense(
                new UUID(1, number), on, Amount.of(cents, number), reversed, List.of());
    }

    private static RecountOutcome counted(Parameters parameters) {
        InitiativeHistory history =
                new InitiativeHistory(
                        "anct",
                        "openfisca",
                        LAUNCHED,
                        null,
                        null,
                        List.of(
                                spent(1, LAUNCHED, 100_00, false),
                                spent(2, LocalDate.of(2020, 7, 11), 30_00, false),
                                spent(4, LocalDate.of(2021, 1, 11), 20_00, false),
                                spent(8, LocalDate.of(2021, 6, 1), 7_00, true)),
                        List.of(),
                        List.of(Sum.of(Amount.of(500_00, 10), List.of())));
        Tally tally = new Tally(Rules.always(parameters), LAST);
        tally.add(Recount.of(history, Rules.always(parameters), LAST));
        return tally.outcome();
    }

    @Test
    @Rule({"R62", "R65"})
    void what_was_spent_on_the_day_of_the_stop_or_later_would_have_been_saved() {
        assertThat(counted(Parameters.FOUNDING).saved()).isEqualTo(Amount.of(20_00, 4));
        assertThat(counted(Parameters.FOUNDING.months(6)).saved()).isEqualTo(Amount.of(50_00, 6));
        assertThat(counted(Parameters.FOUNDING.months(18)).saved()).isEqualTo(Amount.NOTHING);
    }

    @Test
    @Rule("R61")
    void a_reversed_expense_has_no_clock_and_is_not_counted() {
        RecountOutcome outcome = counted(Parameters.FOUNDING);
        assertThat(outcome.spent()).isEqualTo(Amount.of(150_00, 7));
        assertThat(outcome.redeemed()).isEqualTo(Amount.NOTHING);
        assertThat(outcome.lost()).isEqualTo(Amount.of(130_00, 3));
        assertThat(outcome.stops()).hasSize(1);
    }

    @Test
    @Rule("R22")
    void a_lower_cap_grants_less_and_a_higher_one_says_nothing_new() {
        assertThat(counted(capped(200_00L)).firstRounds()).isEqualTo(Amount.of(200_00, 4));
        assertThat(counted(capped(900_00L)).firstRounds()).isEqualTo(Amount.of(500_00, 4));
        assertThat(counted(Parameters.FOUNDING).firstRounds()).isEqualTo(Amount.of(500_00, 10));
    }

    @Test
    @Rule({"R22", "R61", "R62", "R70"})
    void an_outcome_is_of_all_initiatives_together() {
        Tally tally = new Tally(Rules.always(Parameters.FOUNDING), LAST);
        UUID measure = new UUID(3, 3);
        for (String name : List.of("openfisca", "pix")) {
            List<PastMeasure> measures =
                    name.equals("pix")
                            ? List.of(new PastMeasure(measure, LAUNCHED, 20, true, 0, null, false))
                            : List.of();
            tally.add(Recount.of(history(name, measures), Rules.always(Parameters.FOUNDING), LAST));
        }
        LocalDate useBy = LocalDate.of(2021, 1, 10);
        assertThat(tally.outcome())
                .isEqualTo(
                        new RecountOutcome(
                                2,
                                1,
                                List.of(
                                        new RecountedStop(
                                                "anct",
                                                "openfisca",
                                                LAUNCHED,
                                                useBy,
                                                useBy.plusDays(1),
                                                Amount.NOTHING)),
                                List.of(new RecountedCase("anct", "pix", LAUNCHED, true)),
                                Amount.of(200_00, 2),
                                Amount.of(100_00, 1),
                                Amount.of(100_00, 1),
                                Amount.NOTHING,
                                Amount.of(1000_00, 20),
                                List.of(),
                                List.of()));
    }

    private static InitiativeHistory history(String name, List<PastMeasure> measures) {
        return new InitiativeHistory(
                "anct",
                name,
                LAUNCHED,
                null,
                null,
                List.of(spent(1, LAUNCHED, 100_00, false)),
                measures,
                List.of(Sum.of(Amount.of(500_00, 10), List.of())));
    }

    private static Parameters capped(long cents) {
        return new Parameters(12, 1, 20, 25, 5, cents, 4, 31);
    }
}
