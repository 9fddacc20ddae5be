package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.FIRST;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.IMPORTED;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.expense;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.micro.initiative.domain.TestCommands.reversal;
import static org.essaim.micro.initiative.domain.TestCommands.round;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Flag;
import org.essaim.contract.GrantShare;
import org.essaim.contract.Money;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SpendingDecisionsTest {

    private static final LocalDate LATER = LocalDate.of(2020, 9, 1);

    @Nested
    class InTheFirstRound {
        @Test
        @Rule({"R15", "R60"})
        void an_expense_draws_on_the_grant_and_starts_its_clock() {
            launchedOn(LATER)
                    .when(expense("e", Amount.of(120_00, 3), LAUNCHED))
                    .then(
                            new FundingEvent.Spent(
                                    ID,
                                    id("e"),
                                    List.of(new GrantShare(FIRST, Amount.of(120_00, 3))),
                                    Amount.of(120_00, 3),
                                    reference("cables"),
                                    LAUNCHED,
                                    LocalDate.of(2021, 3, 1),
                                    ADA,
                                    List.of(),
                                    List.of()));
        }

        @Test
        @Rule("R22")
        void exactly_the_grant_passes_and_one_cent_over_is_refused_with_what_remains() {
            var spent = launchedOn(TODAY).and(expense("e1", Amount.of(300_00, 3), LAUNCHED));
            spent.when(expense("e2", Amount.of(200_00, 7), LATER)).accepted();
            spent.when(expense("e2", Amount.of(200_01, 7), LATER))
                    .refused(
                            new SpendingRefusal.FirstRoundExceeded(
                                    Amount.of(200_01, 7), Amount.of(200_00, 7), LATER));
            spent.when(expense("e2", Amount.of(0, 8), LATER)).refusedBy("R22");
        }

        @Test
        @Rule("R29")
        void its_last_day_is_its_term() {
            LocalDate term = LAUNCHED.plusMonths(12);
            var launched = launchedOn(TODAY);
            launched.when(expense("e", Amount.of(1, 0), term)).accepted();
            launched.when(expense("e", Amount.of(1, 0), term.plusDays(1))).refusedBy("R22");
            launched.when(expense("e", Amount.of(1, 0), LAUNCHED.minusDays(1))).refusedBy("R22");
        }

        @Test
        @Rule("R15")
        void an_expense_of_nothing_or_of_tomorrow_is_none() {
            launchedOn(TODAY).when(expense("e", Amount.NOTHING, TODAY)).refusedBy("R15");
            launchedOn(LATER)
                    .when(expense("e", Amount.of(1, 0), LATER.plusDays(1)))
                    .refused(new LifecycleRefusal.FutureDay(LATER.plusDays(1), LATER));
        }

        @Test
        void the_same_expense_again_changes_nothing() {
            launchedOn(TODAY)
                    .and(expense("e", Amount.of(500_00, 10), LAUNCHED))
                    .when(expense("e", Amount.of(500_00, 10), LAUNCHED))
                    .nothingMore();
        }
    }

    @Nested
    class InLaterRounds {
        @Test
        @Rule("R15")
        void the_oldest_grant_is_drawn_on_first_in_each_unit() {
            var events =
                    launchedOn(TODAY)
                            .and(later("r2", Amount.of(1_000_00, 0), LATER))
                            .and(expense("e1", Amount.of(450_00, 2), LAUNCHED))
                            .when(expense("e2", Amount.of(100_00, 8), LATER))
                            .accepted();
            assertThat(((FundingEvent.Spent) events.getFirst()).drawn())
                    .containsExactly(
                            new GrantShare(FIRST, Amount.of(50_00, 8)),
                            new GrantShare(id("r2"), Amount.of(50_00, 0)));
        }

        @Test
        @Rule({"R15", "R16"})
        void the_oldest_is_the_one_of_the_earliest_day_in_whatever_order_they_were_recorded() {
            Amount thousand = Amount.of(1_000_00, 0);
            var events =
                    launchedOn(TODAY)
                            .and(later("younger", thousand, LATER.plusMonths(2)))
                            .and(later("older", thousand, LATER))
                            .when(expense("e", Amount.of(1_600_00, 0), LATER.plusMonths(3)))
                            .accepted();
            assertThat(((FundingEvent.Spent) events.getFirst()).drawn())
                    .containsExactly(
                            new GrantShare(FIRST, Amount.of(500_00, 0)),
                            new GrantShare(id("older"), thousand),
                            new GrantShare(id("younger"), Amount.of(100_00, 0)));
        }

        @Test
        @Rule({"R15", "R22"})
        void of_two_of_one_day_the_first_round_is_older_also_where_it_was_topped_up_after() {
            Amount more = Amount.of(100_00, 0);
            var events =
                    launchedOn(TODAY)
                            .and(later("r2", Amount.of(1_000_00, 0), LATER))
                            .and(
                                    new FundingCommand.TopUpFirstRound(
                                            Entry.of(ID, id("t")), more, LATER, TODAY))
                            .when(expense("e", Amount.of(700_00, 0), LATER))
                            .accepted();
            assertThat(((FundingEvent.Spent) events.getFirst()).drawn())
                    .containsExactly(
                            new GrantShare(FIRST, Amount.of(500_00, 0)),
                            new GrantShare(id("t"), more),
                            new GrantShare(id("r2"), more));
        }

        @Test
        @Rule("R17")
        void the_same_round_again_grants_nothing_more() {
            var round = later("r2", Amount.of(1_000_00, 0), LATER);
            launchedOn(TODAY).and(round).when(round).nothingMore();
        }

        @Test
        @Rule("R22")
        void what_was_never_granted_a_first_round_has_none_to_top_up() {
            TestCommands.initiativeOn(LATER)
                    .givenNothing()
                    .and(TestCommands.launch())
                    .and(later("r2", Amount.of(1_000_00, 0), LATER))
                    .when(new FundingCommand.RequestTopUp(Entry.of(ID, id("more"), ADA)))
                    .refused(new FundingRefusal.FirstRoundEnded(ID));
        }

        @Test
        @Rule("R15")
        void a_grant_holds_nothing_for_a_day_before_it() {
            launchedOn(TODAY)
                    .and(later("r2", Amount.of(1_000_00, 0), LATER))
                    .when(expense("e", Amount.of(500_01, 0), LATER.minusDays(1)))
                    .refusedBy("R15");
        }

        @Test
        @Rule("R33")
        void construction_stays_strictly_under_the_limit_in_all_rounds_together() {
            var first = launchedOn(TODAY).and(construction("c1", 150_000_00, 6));
            first.when(construction("c2", 49_999_99, 6)).accepted();
            first.when(construction("c2", 50_000_00, 6))
                    .refused(
                            new FundingRefusal.ConstructionTooExpensive(
                                    Money.euroCents(50_000_00),
                                    Money.euroCents(150_000_00),
                                    Money.euroCents(49_999_99)));
        }

        @Test
        @Rule("R33")
        void construction_takes_at_most_six_months() {
            launchedOn(TODAY).when(construction("c", 1_00, 6)).accepted();
            launchedOn(TODAY)
                    .when(construction("c", 1_00, 7))
                    .refused(new FundingRefusal.ConstructionTooLong(7, 6));
            launchedOn(TODAY)
                    .when(round("r", RoundKind.LATER, Amount.of(1, 0), 7, LATER, IMPORTED))
                    .accepted();
        }

        @Test
        @Rule({"R29", "R33"})
        void a_construction_pays_on_the_last_day_of_its_six_months_and_not_a_day_later() {
            LocalDate last = LATER.plusMonths(6);
            Amount more = Amount.of(500_01, 0);
            var built = launchedOn(TODAY).and(construction("c", 1_000_00, 6));
            built.when(expense("e", more, last)).accepted();
            built.when(expense("e", more, last.plusDays(1))).refusedBy("R15");
        }

        private InitiativeCommand later(String name, Amount amount, LocalDate day) {
            return round(name, RoundKind.LATER, amount, 12, day, IMPORTED);
        }

        private InitiativeCommand construction(String name, long cents, int months) {
            return round(
                    name, RoundKind.CONSTRUCTION, Amount.of(cents, 4), months, LATER, IMPORTED);
        }
    }

    @Nested
    class AtTheTerm {
        @Test
        @Rule("R29")
        void what_is_unspent_goes_back_the_day_after() {
            LocalDate term = LAUNCHED.plusMonths(12);
            var spent = launchedOn(TODAY).and(expense("e", Amount.of(500_00, 4), LAUNCHED));
            spent.when(new FundingCommand.ReleaseDueGrants(Entry.none(ID), term)).nothingMore();
            spent.when(new FundingCommand.ReleaseDueGrants(Entry.none(ID), term.plusDays(1)))
                    .then(
                            new FundingEvent.GrantReleased(
                                    ID,
                                    FIRST,
                                    Amount.of(0, 6),
                                    ReleaseCause.TERM,
                                    term.plusDays(1)));
        }
    }

    @Nested
    class Reversing {
        @Test
        @Rule("R13")
        void what_was_drawn_comes_back_once() {
            var spent = launchedOn(LATER).and(expense("e", Amount.of(300_00, 3), LAUNCHED));
            var reversed = spent.and(reversal("r", "e", LATER));
            assertThat(((RunningInitiative) reversed.state()).account().grants().held())
                    .isEqualTo(TestCommands.FIRST_ROUND);
            assertThat(((RunningInitiative) reversed.state()).account().spent())
                    .isEqualTo(Amount.NOTHING);
            reversed.when(reversal("r", "e", LATER)).nothingMore();
            reversed.when(reversal("r2", "e", LATER))
                    .refused(new SpendingRefusal.ReversedAlready(id("e")));
        }

        @Test
        @Rule("R13")
        void it_names_an_entry_that_is_there() {
            launchedOn(TODAY).when(reversal("r", "e", TODAY)).refusedBy("R13");
        }

        @Test
        @Rule({"R13", "R29"})
        void after_the_term_it_goes_on_to_the_envelope() {
            var events =
                    launchedOn(TODAY)
                            .and(expense("e", Amount.of(300_00, 3), LAUNCHED))
                            .when(reversal("r", "e", TODAY))
                            .accepted();
            assertThat(events.getLast())
                    .isEqualTo(
                            new FundingEvent.GrantReleased(
                                    ID, FIRST, Amount.of(300_00, 3), ReleaseCause.TERM, TODAY));
        }
    }

    @Test
    @Rule("R34")
    void a_stopped_initiative_can_request_no_round_but_an_import_records_one() {
        var stopped = launchedOn(TODAY).and(TestCommands.stop("s"));
        stopped.when(round("r", RoundKind.LATER, Amount.of(1, 0), 3, TODAY, Provenance.LIVE))
                .refusedBy("R34");
        var events =
                stopped.when(round("r", RoundKind.LATER, Amount.of(1, 0), 3, TODAY, IMPORTED))
                        .accepted();
        assertThat(((FundingEvent.RoundFunded) events.getFirst()).flags())
                .containsExactly(Flag.IMPORTED, Flag.AFTER_STOP);
    }
}
