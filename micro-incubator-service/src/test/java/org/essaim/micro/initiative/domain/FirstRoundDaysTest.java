package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.FIRST;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.IMPORTED;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.expense;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.initiativeOn;
import static org.essaim.micro.initiative.domain.TestCommands.launch;
import static org.essaim.micro.initiative.domain.TestCommands.opening;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Flag;
import org.essaim.contract.GrantShare;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyPeriods;
import org.essaim.contract.ReleaseCause;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Policies;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When a first round begins and ends, and how much of it there is. */
class FirstRoundDaysTest {

    private static final LocalDate TERM = LAUNCHED.plusMonths(12);
    private static final Amount SPENT = Amount.of(120_00, 3);

    /** Launched long ago, and everything else as the founding policy has it. */
    private static DeciderSpec<
                            InitiativeCommand, InitiativeState, InitiativeEvent, InitiativeRefusal>
                    .Given
            on(LocalDate today, Amount granted) {
        PolicyPeriods periods = new PolicyPeriods(9_999, 90, 31, 31, 36);
        return initiativeOn(today, Policies.with(1, periods))
                .givenNothing()
                .and(launch())
                .and(opening(granted));
    }

    @Nested
    class ALaunch {
        @Test
        @Rule("R24")
        void is_dated_thirty_one_days_back_and_not_a_day_more() {
            initiativeOn(LAUNCHED.plusDays(31), Policy.FOUNDING)
                    .givenNothing()
                    .when(launch())
                    .accepted();
            initiativeOn(LAUNCHED.plusDays(32), Policy.FOUNDING)
                    .givenNothing()
                    .when(launch())
                    .refused(new LifecycleRefusal.LaunchTooFarBack(LAUNCHED, LAUNCHED.plusDays(1)));
        }

        @Test
        @Rule({"R24", "R16"})
        void of_long_ago_is_told_by_an_import() {
            initiativeOn(LAUNCHED.plusYears(9), Policy.FOUNDING)
                    .givenNothing()
                    .when(launch(ID, IMPORTED))
                    .accepted();
        }
    }

    @Nested
    class AnExpenseOfItsLastDay {
        @Test
        @Rule("R29")
        void is_recorded_the_next_morning_and_flagged() {
            var released =
                    on(TERM.plusDays(1), Amount.of(500_00, 10))
                            .and(
                                    new FundingCommand.ReleaseDueGrants(
                                            Entry.none(ID), TERM.plusDays(1)));
            released.when(expense("e", SPENT, TERM))
                    .then(
                            List.of(
                                    new FundingEvent.GrantReopened(
                                            ID, FIRST, SPENT, TERM.plusDays(1)),
                                    spent(TERM, Flag.LATE_AFTER_TERM)));
        }

        @Test
        @Rule("R29")
        void is_recorded_within_thirty_one_days_and_not_on_the_next() {
            Amount all = Amount.of(500_00, 10);
            assertThat(on(TERM.plusDays(31), all).when(expense("e", SPENT, TERM)).accepted())
                    .containsExactly(spent(TERM, Flag.LATE_AFTER_TERM));
            on(TERM.plusDays(32), all)
                    .when(expense("e", SPENT, TERM))
                    .refused(new SpendingRefusal.RecordedTooLate(TERM, TERM));
        }

        @Test
        @Rule({"R29", "R65"})
        void is_recorded_after_a_stop_as_it_would_be_without() {
            var released =
                    on(TERM.plusDays(1), Amount.of(500_00, 10))
                            .and(
                                    new FundingCommand.ReleaseDueGrants(
                                            Entry.none(ID), TERM.plusDays(1)))
                            .and(TestCommands.stop("s"));
            released.when(expense("e", SPENT, TERM))
                    .then(
                            List.of(
                                    new FundingEvent.GrantReopened(
                                            ID, FIRST, SPENT, TERM.plusDays(1)),
                                    spent(TERM, Flag.LATE_BEFORE_STOP)));
        }

        @Test
        @Rule("R29")
        void stays_within_what_the_grant_held_at_its_end() {
            var released =
                    on(TERM.plusDays(1), SPENT)
                            .and(
                                    new FundingCommand.ReleaseDueGrants(
                                            Entry.none(ID), TERM.plusDays(1)));
            Amount more = SPENT.plus(Amount.of(1, 0));
            released.when(expense("e", more, TERM))
                    .refused(new SpendingRefusal.FirstRoundExceeded(more, SPENT, TERM));
            var spent = released.and(expense("e", SPENT, TERM));
            spent.when(expense("e2", Amount.of(1, 0), TERM)).refusedBy("R22");
            assertThat(spent.when(reversal("e")).accepted())
                    .contains(
                            new FundingEvent.GrantReleased(
                                    ID, FIRST, SPENT, ReleaseCause.TERM, TERM.plusDays(1)));
        }

        @Test
        @Rule({"R16", "R29"})
        void is_imported_however_late_within_what_the_grant_held_and_flagged() {
            LocalDate today = TERM.plusYears(5);
            var released =
                    on(today, SPENT)
                            .and(
                                    new FundingCommand.ReleaseDueGrants(
                                            Entry.none(ID), TERM.plusDays(1)));
            assertThat(released.when(expense("e", SPENT, TERM, IMPORTED)).accepted())
                    .satisfiesExactly(
                            reopened ->
                                    assertThat(reopened)
                                            .isEqualTo(
                                                    new FundingEvent.GrantReopened(
                                                            ID, FIRST, SPENT, today)),
                            spent ->
                                    assertThat(((FundingEvent.Spent) spent).flags())
                                            .contains(Flag.LATE_AFTER_TERM));
            Amount more = SPENT.plus(Amount.of(1, 0));
            released.when(expense("e", more, TERM, IMPORTED)).refusedBy("R22");
            Amount cent = Amount.of(1, 0);
            released.and(expense("e", SPENT, TERM, IMPORTED))
                    .when(expense("e2", cent, TERM, IMPORTED))
                    .refused(new SpendingRefusal.FirstRoundExceeded(cent, Amount.NOTHING, TERM));
        }

        private static InitiativeCommand reversal(String expense) {
            return TestCommands.reversal("r", expense, TERM.plusDays(1));
        }

        private static FundingEvent.Spent spent(LocalDate day, Flag flag) {
            return new FundingEvent.Spent(
                    ID,
                    id("e"),
                    List.of(new GrantShare(FIRST, SPENT)),
                    SPENT,
                    reference("cables"),
                    day,
                    day.plusMonths(12),
                    ADA,
                    List.of(flag),
                    List.of());
        }
    }

    @Nested
    class AnOwnerWhoGotLess {
        private static final LocalDate TODAY = LAUNCHED.plusDays(9);

        @Test
        @Rule("R22")
        void asks_for_what_is_missing_up_to_the_cap_in_each_unit() {
            on(TODAY, Amount.of(120_00, 10))
                    .when(topUp(ADA, "t"))
                    .then(
                            new FundingEvent.TopUpRequested(
                                    ID, id("t"), Amount.of(380_00, 0), TERM, TODAY, ADA));
        }

        @Test
        @Rule("R22")
        void spends_it_until_the_term_of_the_first_round_and_not_beyond_the_cap() {
            var topped =
                    on(TODAY, Amount.of(120_00, 10))
                            .and(
                                    new FundingCommand.TopUpFirstRound(
                                            Entry.of(ID, id("t")),
                                            Amount.of(380_00, 0),
                                            TODAY,
                                            TERM));
            topped.when(topUp(ADA, "again"))
                    .refused(new FundingRefusal.NothingShort(Amount.of(500_00, 10)));
            topped.when(expense("e", Amount.of(500_00, 10), TODAY)).accepted();
            topped.when(expense("e", Amount.of(500_01, 10), TODAY)).refusedBy("R22");
        }

        @Test
        @Rule({"R22", "R28"})
        void is_the_only_one_to_ask_and_asks_while_the_round_runs() {
            on(TODAY, Amount.NOTHING)
                    .when(topUp(new PersonId("p-eve"), "t"))
                    .refused(new TeamRefusal.NotTheOwner(ID));
            on(TERM.plusDays(1), Amount.NOTHING)
                    .when(topUp(ADA, "t"))
                    .refused(new FundingRefusal.FirstRoundEnded(ID));
        }

        @Test
        @Rule({"R22", "R34"})
        void asks_for_nothing_while_the_funding_is_stopped() {
            var stopped = on(TODAY, Amount.NOTHING).and(TestCommands.stop("s"));
            stopped.when(topUp(ADA, "t"))
                    .refused(new FundingRefusal.RoundWhileStopped(id("s"), TODAY));
        }

        @Test
        @Rule({"R17", "R22"})
        void is_given_it_once() {
            var once =
                    new FundingCommand.TopUpFirstRound(
                            Entry.of(ID, id("t")), Amount.of(380_00, 0), TODAY, TERM);
            on(TODAY, Amount.of(120_00, 10)).and(once).when(once).nothingMore();
        }

        private static InitiativeCommand topUp(PersonId who, String name) {
            return new FundingCommand.RequestTopUp(Entry.of(ID, id(name), who));
        }
    }
}
