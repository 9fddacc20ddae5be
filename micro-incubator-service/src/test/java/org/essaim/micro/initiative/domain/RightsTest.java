package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.FIRST_ROUND;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.PersonId;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.Decision;
import org.essaim.contract.voting.Choice;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What is nobody's alone is refused to nobody for who they are (R28). */
@Rule("R28")
class RightsTest {

    private static final PersonId STRANGER = new PersonId("p-kim");
    private static final Entry ENTRY = Entry.of(ID, id("deed"), STRANGER);
    private static final UUID OTHER = id("other");
    private static final Attending USER = new Attending(AttendeeRole.USER, false, false);

    private static void asksForNoRight(InitiativeCommand... commands) {
        RunningInitiative running = launchedOn(TODAY).state().launched().orElseThrow();
        for (InitiativeCommand command : commands) {
            Decision<InitiativeEvent, InitiativeRefusal> decision =
                    Rights.check(command, running).decide(Decision::alreadyDone);
            assertThat(decision).as("%s", command).isEqualTo(Decision.alreadyDone());
        }
    }

    @Test
    @Rule({"R20", "R81", "R93"})
    void everybody_launches_accepts_for_an_office_and_uses_a_derogation() {
        asksForNoRight(
                TestCommands.launch(
                        "it hurts", "a form", TestCommands.DIVISION, STRANGER, Provenance.LIVE),
                new LifecycleCommand.RecordDerogationUse(ENTRY, OTHER, TODAY),
                new LifecycleCommand.AcceptIntegration(ENTRY, text("its office"), TODAY),
                new LifecycleCommand.Integrate(ENTRY, text("the ministry"), TODAY));
    }

    @Test
    @Rule({"R22", "R25", "R26", "R29", "R31"})
    void what_follows_for_its_money_follows_whoever_made_it_follow() {
        asksForNoRight(
                new FundingCommand.OpenFirstRound(ENTRY, OTHER, FIRST_ROUND, LAUNCHED, TODAY),
                new FundingCommand.TopUpFirstRound(ENTRY, FIRST_ROUND, LAUNCHED, TODAY),
                new FundingCommand.FundRound(ENTRY, RoundKind.LATER, FIRST_ROUND, 3, TODAY),
                new FundingCommand.ReleaseDueGrants(ENTRY, TODAY),
                new FundingCommand.CheckWeeklyTime(ENTRY, OTHER, 2),
                new FundingCommand.CheckSplitting(ENTRY, OTHER, LAUNCHED));
    }

    @Test
    @Rule({"R65", "R67"})
    void what_the_centre_decided_asks_nobody() {
        asksForNoRight(
                new SpendingCommand.StopFunding(ENTRY, OTHER, TODAY),
                new SpendingCommand.ReinstateFunding(
                        ENTRY, OTHER, ReinstatementReason.EVIDENCE, OTHER),
                new SpendingCommand.SettleReinstatement(ENTRY, OTHER, List.of()));
    }

    @Test
    @Rule({"R50", "R52"})
    void a_key_measures_and_users_are_counted_whoever_they_are() {
        asksForNoRight(
                new EvidenceCommand.MeasureByKey(ENTRY, TestCommands.KEY, TODAY, 3, null, null),
                new EvidenceCommand.CountUsers(ENTRY, TODAY, 3, null, List.of()));
    }

    @Test
    @Rule("R40")
    void everybody_joins_leaves_proposes_and_accepts_what_is_offered_to_them() {
        asksForNoRight(
                new TeamCommand.ProposeOwner(ENTRY, ADA, Capacity.MANAGER, null),
                new TeamCommand.AcceptOwnership(ENTRY),
                new TeamCommand.JoinGroup(ENTRY, TODAY),
                new TeamCommand.LeaveGroup(ENTRY, TODAY),
                new TeamCommand.LeaveTeam(ENTRY, STRANGER, TODAY));
    }

    @Test
    @Rule({"R41", "R42"})
    void everybody_attends_a_demo_and_decides_in_it() {
        asksForNoRight(
                new DemoCommand.AttendDemo(ENTRY, OTHER, DemoTest.CODE, USER),
                new DemoCommand.CountGuests(ENTRY, OTHER, GuestCount.NOBODY),
                new DemoCommand.OpenDecision(ENTRY, OTHER, text("a dark mode")),
                new DemoCommand.CastProductVote(ENTRY, OTHER, OTHER, Choice.YES),
                new DemoCommand.ConcludeDecision(ENTRY, OTHER, OTHER, 0, 0),
                new DemoCommand.EndDemo(ENTRY, OTHER),
                new DemoCommand.RecordDemo(ENTRY, TODAY, USER, GuestCount.NOBODY),
                new DemoCommand.FlagOverdueDemo(ENTRY, TODAY));
    }
}
