package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.BOB;
import static org.essaim.micro.initiative.domain.TestCommands.FIRST_ROUND;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.closing;
import static org.essaim.micro.initiative.domain.TestCommands.expense;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.initiativeOn;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Flag;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.contract.Stage;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Nothing but usage evidence follows an end, and what happens by itself ends quietly (R80). */
@Rule("R80")
class EndedInitiativeTest {

    private static Entry by(String name) {
        return Entry.of(ID, id(name), ADA);
    }

    @Test
    void whatever_somebody_does_with_what_is_closed_is_refused_with_how_it_ended() {
        var closed =
                launchedOn(TODAY)
                        .and(expense("e", Amount.of(10_00, 0), LAUNCHED))
                        .and(closing("a form", "a call is better"));
        Amount some = Amount.of(1_00, 0);
        for (InitiativeCommand command :
                List.of(
                        TestCommands.stage("pilot", Stage.PILOT),
                        new FundingCommand.OpenFirstRound(
                                Entry.none(ID), id("first again"), FIRST_ROUND, LAUNCHED, TODAY),
                        TestCommands.round("r", RoundKind.LATER, some, 3, TODAY, Provenance.LIVE),
                        new FundingCommand.RequestTopUp(by("more")),
                        new FundingCommand.TopUpFirstRound(by("top"), some, LAUNCHED, TODAY),
                        new FundingCommand.StateTopUp(by("stated"), some, TODAY),
                        expense("e2", some, LAUNCHED),
                        TestCommands.reversal("r2", "e", TODAY),
                        new TeamCommand.OfferOwnership(by("offer"), BOB),
                        new DemoCommand.OpenDemo(by("demo"), DemoTest.CODE))) {
            closed.when(command).refused(new LifecycleRefusal.HasEnded(ID, ReleaseCause.CLOSED));
        }
    }

    @Test
    @Rule({"R29", "R41", "R67"})
    void what_comes_by_itself_changes_nothing_any_more() {
        var closed = launchedOn(TODAY).and(closing("a form", "a call is better"));
        for (InitiativeCommand command :
                List.of(
                        new FundingCommand.ReleaseDueGrants(Entry.none(ID), TODAY),
                        new SpendingCommand.SettleReinstatement(Entry.none(ID), id("s"), List.of()),
                        new DemoCommand.FlagOverdueDemo(Entry.none(ID), TODAY))) {
            closed.when(command).nothingMore();
        }
    }

    @Test
    @Rule({"R92", "R93"})
    void what_says_nothing_of_its_stage_leaves_it_where_it_is() {
        var launched = launchedOn(TODAY);
        Lifecycle before = launched.state().launched().orElseThrow().lifecycle();
        var obstacle =
                new LifecycleCommand.RecordObstacle(
                        by("o"), ObstacleKind.IT, text("no port"), TODAY);
        var derogation = new LifecycleCommand.RecordDerogationUse(by("d"), id("waiver"), TODAY);
        var closed = launched.and(obstacle).and(derogation).and(closing("a", "b"));
        assertThat(closed.state().launched().orElseThrow().lifecycle()).isEqualTo(before);
        InitiativeEvent launch = launched.events().getFirst();
        assertThat(InitiativeState.evolve(launched.state(), launch)).isEqualTo(launched.state());
    }

    @Test
    @Rule("R16")
    void what_is_imported_says_so_and_which_of_its_values_are_made_up() {
        var imported = TestCommands.launch(ID, Provenance.imported(List.of("title")));
        var launched = initiativeOn(TODAY).givenNothing().when(imported).accepted().getFirst();
        assertThat(((LifecycleEvent.Launched) launched).flags()).containsExactly(Flag.IMPORTED);
        assertThat(((LifecycleEvent.Launched) launched).madeUp()).containsExactly("title");
    }
}
