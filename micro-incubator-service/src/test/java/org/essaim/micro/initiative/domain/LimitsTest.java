package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.BOB;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.IMPORTED;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.answer;
import static org.essaim.micro.initiative.domain.TestCommands.expense;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.micro.initiative.domain.TestCommands.reversal;
import static org.essaim.micro.initiative.domain.TestCommands.round;
import static org.essaim.micro.initiative.domain.TestCommands.stage;
import static org.essaim.micro.initiative.domain.TestCommands.use;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Capacity;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Flag;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;
import org.essaim.contract.Stage;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** The last value that passes, the first that does not, and what changes nothing said twice. */
class LimitsTest {

    private static final Amount SOME = Amount.of(100_00, 1);

    private static InitiativeCommand later(String name, Amount amount, int months) {
        return round(name, RoundKind.LATER, amount, months, TODAY, Provenance.LIVE);
    }

    @Test
    @Rule("R50")
    void delight_is_0_to_10_both_included() {
        for (int delight : List.of(0, 10)) {
            var recorded =
                    new EvidenceCommand.RecordUsage(
                            Entry.of(ID, id("u"), ADA),
                            TODAY,
                            1,
                            EvidenceLevel.DECLARED,
                            delight,
                            null,
                            false);
            assertThat(launchedOn(TODAY).when(recorded).accepted()).hasSize(1);
        }
    }

    @Test
    @Rule({"R30", "R34"})
    void a_later_round_has_a_month_at_least_and_something_to_spend_and_is_not_the_first() {
        var launched = launchedOn(TODAY);
        assertThat(launched.when(later("r", SOME, 1)).accepted()).hasSize(1);
        launched.when(later("r", SOME, 0))
                .refused(new FundingRefusal.NotALaterRound(RoundKind.LATER, 0));
        launched.when(later("r", Amount.NOTHING, 6))
                .refused(new FundingRefusal.RoundOfNothing(Amount.NOTHING));
        launched.when(round("r", RoundKind.FIRST, SOME, 6, TODAY, Provenance.LIVE))
                .refused(new FundingRefusal.NotALaterRound(RoundKind.FIRST, 6));
    }

    @Test
    @Rule("R34")
    void rounds_are_numbered_as_they_are_granted() {
        var second = launchedOn(TODAY).and(later("two", SOME, 6));
        assertThat(second.when(later("three", SOME, 6)).accepted())
                .first()
                .isInstanceOfSatisfying(
                        FundingEvent.RoundFunded.class, e -> assertThat(e.round()).isEqualTo(3));
    }

    @Test
    @Rule("R80")
    void the_next_stage_is_no_skip_and_the_one_after_it_is() {
        var used = launchedOn(TODAY).and(use("u", 3, EvidenceLevel.MEASURED, LAUNCHED));
        assertThat(flags(used.when(stage("p", Stage.PILOT)).accepted())).isEmpty();
        assertThat(flags(used.when(stage("g", Stage.GROWTH)).accepted()))
                .containsExactly(Flag.SKIPPED_STAGE);
        used.when(stage("i", Stage.INTEGRATED)).refused(new LifecycleRefusal.IntegrationNeeded(ID));
    }

    private static List<Flag> flags(List<InitiativeEvent> events) {
        return ((LifecycleEvent.StageEntered) events.getFirst()).flags();
    }

    @Test
    @Rule({"R53", "R81"})
    void a_gate_that_was_passed_is_not_asked_for_again() {
        var grown =
                launchedOn(TODAY)
                        .and(use("u", 3, EvidenceLevel.MEASURED, LAUNCHED))
                        .and(stage("g", Stage.GROWTH))
                        .and(
                                new EvidenceCommand.WithdrawUsage(
                                        Entry.of(ID, id("w"), ADA), id("u"), text("a robot")));
        for (ChecklistPoint point : ChecklistPoint.values()) {
            grown = grown.and(answer(point));
        }
        assertThat(grown.when(stage("c", Stage.CONSOLIDATION)).accepted()).hasSize(1);
    }

    @Test
    @Rule({"R16", "R81"})
    void an_import_of_growth_needs_a_used_product_and_no_checklist() {
        launchedOn(TODAY)
                .when(stage("g", Stage.GROWTH, IMPORTED))
                .refused(new LifecycleRefusal.NotUsedYet(ID));
        assertThat(launchedOn(TODAY).when(stage("c", Stage.CONSOLIDATION, IMPORTED)).accepted())
                .hasSize(1);
    }

    @Test
    @Rule("R83")
    void a_revival_is_not_before_its_pause() {
        LocalDate yesterday = TODAY.minusDays(1);
        launchedOn(TODAY)
                .and(new LifecycleCommand.Pause(Entry.of(ID, id("p"), ADA), text("ill"), TODAY))
                .when(
                        new LifecycleCommand.Revive(
                                Entry.of(ID, id("r"), ADA), text("again"), null, yesterday))
                .refused(new LifecycleRefusal.RevivalBeforePause(yesterday, TODAY));
    }

    @Test
    @Rule("R13")
    void a_reversal_is_not_before_its_expense() {
        launchedOn(TODAY)
                .and(expense("e", SOME, LAUNCHED.plusDays(1)))
                .when(reversal("r", "e", LAUNCHED))
                .refused(new SpendingRefusal.ReversalBeforeExpense(LAUNCHED, LAUNCHED.plusDays(1)));
    }

    @Test
    @Rule({"R17", "R28", "R40"})
    void what_was_said_already_changes_nothing_said_again() {
        var measured = use("u", 3, EvidenceLevel.MEASURED, LAUNCHED);
        launchedOn(TODAY).and(measured).when(measured).nothingMore();
        var leave = new TeamCommand.LeaveTeam(Entry.of(ID, id("l"), BOB), BOB, TODAY);
        launchedOn(TODAY).when(leave).nothingMore();
        var proposal =
                new TeamCommand.ProposeOwner(
                        Entry.of(ID, id("one"), BOB),
                        new PersonId("p-eve"),
                        Capacity.MANAGER,
                        TODAY.minusDays(91));
        var again =
                new TeamCommand.ProposeOwner(
                        Entry.of(ID, id("two"), BOB),
                        new PersonId("p-eve"),
                        Capacity.MANAGER,
                        TODAY.minusDays(91));
        launchedOn(TODAY).and(proposal).when(again).nothingMore();
    }
}
