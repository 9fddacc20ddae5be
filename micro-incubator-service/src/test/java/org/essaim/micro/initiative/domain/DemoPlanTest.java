package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.initiativeOn;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** The next demo is announced, so that people come (R41). */
@Rule("R41")
class DemoPlanTest {

    private static final LocalTime HOUR = LocalTime.of(14, 30);
    private static final WrittenText ROOM = text("Room 12, second floor");

    @Test
    void the_team_announces_the_next_one_and_nobody_else_does() {
        launchedOn(TODAY)
                .when(planned(ADA, TODAY.plusDays(3), HOUR, ROOM))
                .then(
                        new DemoEvent.DemoPlanned(
                                ID,
                                id("plan"),
                                TODAY,
                                TODAY.plusDays(3),
                                HOUR,
                                ROOM.reference(),
                                ADA));
        launchedOn(TODAY)
                .when(planned(DemoTest.EVE, TODAY.plusDays(3), HOUR, ROOM))
                .refused(new TeamRefusal.NotOnTheTeam(ID));
    }

    @Test
    void the_day_is_enough_and_has_not_gone_by() {
        launchedOn(TODAY)
                .when(planned(ADA, TODAY, null, null))
                .then(new DemoEvent.DemoPlanned(ID, id("plan"), TODAY, TODAY, null, null, ADA));
        LocalDate yesterday = TODAY.minusDays(1);
        launchedOn(TODAY)
                .when(planned(ADA, yesterday, null, null))
                .refused(new DemoRefusal.PlannedInThePast(yesterday, TODAY));
    }

    @Test
    void the_team_cancels_what_it_announced_last_once_and_nobody_else_does() {
        launchedOn(TODAY)
                .and(planned("before", TODAY.plusDays(2)))
                .and(planned("plan", TODAY.plusDays(3)))
                .when(cancelled(ADA, "plan"))
                .then(
                        new DemoEvent.DemoCancelled(
                                ID, id("cancel"), id("plan"), TODAY, TODAY.plusDays(3), ADA));
        launchedOn(TODAY)
                .and(planned("plan", TODAY))
                .when(cancelled(DemoTest.EVE, "plan"))
                .refused(new TeamRefusal.NotOnTheTeam(ID));
        launchedOn(TODAY)
                .and(planned("before", TODAY.plusDays(2)))
                .and(planned("plan", TODAY.plusDays(3)))
                .when(cancelled(ADA, "before"))
                .refused(new DemoRefusal.NotPlanned(id("before")));
        launchedOn(TODAY)
                .and(planned("plan", TODAY.plusDays(3)))
                .and(cancelled(ADA, "plan"))
                .when(new DemoCommand.CancelDemo(Entry.of(ID, id("again"), ADA), id("plan")))
                .refused(new DemoRefusal.NotPlanned(id("plan")));
    }

    @Test
    void what_was_for_today_is_cancelled_still_and_what_was_for_yesterday_is_not() {
        launchedOn(TODAY)
                .and(planned("plan", TODAY))
                .when(cancelled(ADA, "plan"))
                .then(new DemoEvent.DemoCancelled(ID, id("cancel"), id("plan"), TODAY, TODAY, ADA));
        initiativeOn(TODAY.plusDays(1))
                .given(launchedOn(TODAY).and(planned("plan", TODAY)).events())
                .when(cancelled(ADA, "plan"))
                .refused(new DemoRefusal.NotPlanned(id("plan")));
    }

    @Test
    void it_is_over_once_a_demo_was_held_on_its_day_or_later() {
        assertThat(announced(TODAY)).isNull();
        assertThat(announced(TODAY.plusDays(1)).day()).isEqualTo(TODAY.plusDays(1));
    }

    /** What is announced still, where one was held today. */
    private static DemoEvent.DemoPlanned announced(LocalDate day) {
        Demos demos =
                Demos.NONE.after(
                        new DemoEvent.DemoPlanned(ID, id("plan"), TODAY, day, null, null, ADA));
        return demos.after(
                        new DemoEvent.DemoHeld(
                                ID, id("demo"), TODAY, null, List.of(), GuestCount.NOBODY, ADA))
                .planned();
    }

    private static InitiativeCommand planned(String plan, LocalDate day) {
        return new DemoCommand.PlanDemo(Entry.of(ID, id(plan), ADA), day, null, null);
    }

    private static InitiativeCommand cancelled(PersonId by, String plan) {
        return new DemoCommand.CancelDemo(Entry.of(ID, id("cancel"), by), id(plan));
    }

    private static InitiativeCommand planned(
            PersonId by, LocalDate day, LocalTime at, WrittenText place) {
        return new DemoCommand.PlanDemo(Entry.of(ID, id("plan"), by), day, at, place);
    }
}
