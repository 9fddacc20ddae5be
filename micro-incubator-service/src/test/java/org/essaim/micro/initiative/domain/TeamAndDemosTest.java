package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.BOB;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.closing;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.micro.initiative.domain.TestCommands.round;
import static org.essaim.micro.initiative.domain.TestCommands.stage;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.contract.Stage;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TeamAndDemosTest {

    private static final PersonId EVE = new PersonId("p-eve");

    private static InitiativeCommand named(String who, TeamRole role, LocalDate day) {
        return new TeamCommand.NameTeamMember(
                Entry.of(ID, id("named " + who + day), ADA), new PersonId(who), role, day);
    }

    /** A public servant. */
    private static InitiativeCommand lead(String who) {
        return new TeamCommand.NameTeamMember(
                Entry.of(ID, id("named " + who), ADA),
                new PersonId(who),
                TeamRole.PRODUCT_LEAD,
                TODAY,
                true);
    }

    private static InitiativeCommand joining(PersonId who, LocalDate day) {
        return new TeamCommand.JoinGroup(Entry.of(ID, id("joining " + who), who), day);
    }

    /** Of those who build it, among themselves. */
    private static InitiativeCommand demo(String name, LocalDate day) {
        return new DemoCommand.RecordDemo(
                Entry.of(ID, id(name), ADA),
                day,
                new Attending(AttendeeRole.TEAM, false, false),
                GuestCount.NOBODY);
    }

    private static InitiativeCommand overdue(LocalDate today) {
        return new DemoCommand.FlagOverdueDemo(Entry.none(ID), today);
    }

    @Nested
    class Teams {
        @Test
        @Rule("R33")
        void a_construction_has_one_coach_two_developers_and_one_lead_and_no_fifth_person() {
            var four =
                    launchedOn(TODAY)
                            .and(
                                    round(
                                            "build",
                                            RoundKind.CONSTRUCTION,
                                            Amount.of(90_000_00, 0),
                                            6,
                                            TODAY,
                                            Provenance.LIVE))
                            .and(lead("lead"))
                            .and(named("coach", TeamRole.COACH, TODAY))
                            .and(named("dev1", TeamRole.DEVELOPER, TODAY))
                            .and(named("dev2", TeamRole.DEVELOPER, TODAY));
            four.when(named("dev3", TeamRole.DEVELOPER, TODAY))
                    .refused(new TeamRefusal.TeamRoleTaken(TeamRole.DEVELOPER, 2));
            four.when(named("coach2", TeamRole.COACH, TODAY)).refusedBy("R33");
            four.when(named("other", TeamRole.PRODUCT_LEAD, TODAY))
                    .refused(new TeamRefusal.LeadNotPublicServant());
            assertThat(four.when(lead("other")).accepted()).hasSize(1);
            var left =
                    four.and(
                            new TeamCommand.LeaveTeam(
                                    Entry.of(ID, id("left"), new PersonId("dev1")),
                                    new PersonId("dev1"),
                                    TODAY));
            assertThat(left.when(named("dev3", TeamRole.DEVELOPER, TODAY)).accepted()).hasSize(1);
        }

        @Test
        @Rule("R28")
        void the_owner_names_the_team_and_nobody_else_does() {
            var launched = launchedOn(TODAY);
            var byBob =
                    new TeamCommand.NameTeamMember(
                            Entry.of(ID, id("x"), BOB), EVE, TeamRole.COACH, TODAY);
            launched.when(byBob).refusedBy("R28");
            var named = launched.and(named("p-eve", TeamRole.COACH, TODAY));
            named.when(named("p-eve", TeamRole.COACH, TODAY)).nothingMore();
            named.when(new TeamCommand.LeaveTeam(Entry.of(ID, id("l"), BOB), EVE, TODAY))
                    .refusedBy("R28");
            named.when(new TeamCommand.LeaveTeam(Entry.of(ID, id("l"), ADA), EVE, TODAY))
                    .then(new TeamEvent.TeamLeft(ID, id("l"), EVE, TODAY, ADA));
        }
    }

    @Nested
    class WorkingGroup {
        @Test
        @Rule("R40")
        void it_exists_from_the_day_after_the_product_lead_is_named() {
            LocalDate named = TODAY.minusDays(1);
            var launched = launchedOn(TODAY);
            launched.when(joining(BOB, TODAY)).refused(new TeamRefusal.NoProductLead());
            var led = launched.and(named("p-eve", TeamRole.PRODUCT_LEAD, named));
            led.when(joining(BOB, named)).refused(new TeamRefusal.GroupNotOpenYet(named, TODAY));
            led.when(joining(BOB, TODAY))
                    .then(new TeamEvent.GroupJoined(ID, id("joining p-bob"), BOB, TODAY));
            var later = led.and(named("p-kim", TeamRole.PRODUCT_LEAD, TODAY));
            assertThat(later.when(joining(BOB, TODAY)).accepted()).hasSize(1);
        }

        @Test
        @Rule("R40")
        void joining_needs_nobody_and_leaving_neither() {
            var led =
                    launchedOn(TODAY)
                            .and(named("p-eve", TeamRole.PRODUCT_LEAD, TODAY.minusDays(9)))
                            .and(joining(BOB, TODAY));
            led.when(joining(BOB, TODAY)).nothingMore();
            led.when(new TeamCommand.JoinGroup(Entry.of(ID, id("twice"), BOB), TODAY))
                    .nothingMore();
            var leave = new TeamCommand.LeaveGroup(Entry.of(ID, id("leave"), BOB), TODAY);
            led.when(leave).then(new TeamEvent.GroupLeft(ID, id("leave"), BOB, TODAY));
            led.and(leave)
                    .when(new TeamCommand.LeaveGroup(Entry.of(ID, id("again"), BOB), TODAY))
                    .nothingMore();
        }

        @Test
        @Rule("R80")
        void nothing_of_it_follows_an_end() {
            var closed = launchedOn(TODAY).and(closing("a", "b"));
            var ended = new LifecycleRefusal.HasEnded(ID, ReleaseCause.CLOSED);
            closed.when(joining(BOB, TODAY)).refused(ended);
            closed.when(demo("d", TODAY)).refused(ended);
            closed.when(overdue(TODAY)).nothingMore();
        }
    }

    @Nested
    class DemoDays {
        private static final LocalDate PILOT = LocalDate.of(2021, 3, 1);

        private static InitiativeCommand pilot(LocalDate day, Provenance how) {
            return new LifecycleCommand.EnterStage(
                    new Entry(ID, id("pilot " + day), ADA, how), Stage.PILOT, day);
        }

        @Test
        @Rule("R41")
        void the_fourteenth_day_is_fine_and_on_the_fifteenth_it_is_flagged_once() {
            var pilot = launchedOn(TODAY).and(pilot(PILOT, Provenance.LIVE));
            pilot.when(overdue(PILOT.plusDays(14))).nothingMore();
            pilot.when(overdue(PILOT.plusDays(15)))
                    .then(
                            new DemoEvent.DemoMissed(
                                    ID,
                                    NamedUuid.of("demo-missed", "aplus", "2021-03-15"),
                                    PILOT.plusDays(14),
                                    PILOT.plusDays(15)));
            var flagged = pilot.and(overdue(PILOT.plusDays(15)));
            flagged.when(overdue(PILOT.plusDays(40))).nothingMore();
        }

        @Test
        @Rule("R41")
        void each_demo_sets_the_day_for_the_next_however_soon_it_came() {
            var held =
                    launchedOn(TODAY)
                            .and(pilot(PILOT, Provenance.LIVE))
                            .and(demo("d1", PILOT.plusDays(14)));
            held.when(demo("d2", PILOT.plusDays(16)))
                    .then(
                            new DemoEvent.DemoHeld(
                                    ID,
                                    id("d2"),
                                    PILOT.plusDays(16),
                                    PILOT.plusDays(30),
                                    List.of(new Attendee(ADA, AttendeeRole.TEAM)),
                                    GuestCount.NOBODY,
                                    ADA));
            held.when(demo("d1", PILOT.plusDays(14))).nothingMore();
            held.when(overdue(PILOT.plusDays(28))).nothingMore();
            assertThat(held.when(overdue(PILOT.plusDays(29))).accepted()).hasSize(1);
        }

        @Test
        @Rule("R41")
        void a_demo_that_is_recorded_late_moves_the_due_day_not_back() {
            var held =
                    launchedOn(TODAY)
                            .and(pilot(PILOT, Provenance.LIVE))
                            .and(demo("d1", PILOT.plusDays(14)))
                            .and(demo("recorded late", PILOT.plusDays(3)));
            held.when(overdue(PILOT.plusDays(28))).nothingMore();
            held.when(overdue(PILOT.plusDays(29)))
                    .then(
                            new DemoEvent.DemoMissed(
                                    ID,
                                    NamedUuid.of("demo-missed", "aplus", "2021-03-29"),
                                    PILOT.plusDays(28),
                                    PILOT.plusDays(29)));
        }

        @Test
        @Rule("R41")
        void before_pilot_and_after_growth_none_is_due() {
            var idea = launchedOn(TODAY).and(demo("d", LAUNCHED));
            idea.when(overdue(TODAY)).nothingMore();
            var consolidated =
                    launchedOn(TODAY)
                            .and(pilot(PILOT, Provenance.LIVE))
                            .and(stage("c", Stage.CONSOLIDATION, TestCommands.IMPORTED));
            consolidated.when(overdue(TODAY)).nothingMore();
        }

        @Test
        @Rule("R41")
        void who_went_back_to_an_idea_has_fourteen_days_from_the_next_pilot_on() {
            LocalDate again = PILOT.plusDays(60);
            var pilot =
                    launchedOn(TODAY)
                            .and(pilot(PILOT, Provenance.LIVE))
                            .and(demo("d", PILOT.plusDays(2)))
                            .and(
                                    new LifecycleCommand.Pause(
                                            Entry.of(ID, id("pause"), ADA),
                                            text("winter"),
                                            PILOT.plusDays(3)))
                            .and(
                                    new LifecycleCommand.Revive(
                                            Entry.of(ID, id("revival"), ADA),
                                            text("spring"),
                                            Stage.IDEA,
                                            PILOT.plusDays(30)))
                            .and(pilot(again, Provenance.LIVE));
            pilot.when(overdue(again.plusDays(14))).nothingMore();
            pilot.when(overdue(again.plusDays(15)))
                    .then(
                            new DemoEvent.DemoMissed(
                                    ID,
                                    NamedUuid.of(
                                            "demo-missed", "aplus", again.plusDays(14).toString()),
                                    again.plusDays(14),
                                    again.plusDays(15)));
        }

        @Test
        @Rule({"R16", "R41"})
        void an_imported_revival_asks_for_none() {
            launchedOn(TODAY)
                    .and(pilot(PILOT, TestCommands.IMPORTED))
                    .and(
                            new LifecycleCommand.Pause(
                                    new Entry(ID, id("pause"), null, TestCommands.IMPORTED),
                                    text("winter"),
                                    PILOT.plusDays(3)))
                    .and(
                            new LifecycleCommand.Revive(
                                    new Entry(ID, id("revival"), null, TestCommands.IMPORTED),
                                    text("spring"),
                                    Stage.PILOT,
                                    PILOT.plusDays(30)))
                    .when(overdue(TODAY))
                    .nothingMore();
        }

        @Test
        @Rule("R41")
        void an_imported_stage_asks_for_none_until_one_was_held() {
            var imported = launchedOn(TODAY).and(pilot(PILOT, TestCommands.IMPORTED));
            imported.when(overdue(TODAY)).nothingMore();
            var held = imported.and(demo("d", PILOT));
            assertThat(held.when(overdue(TODAY)).accepted()).hasSize(1);
        }
    }
}
