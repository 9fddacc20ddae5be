package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.id;
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
    void it_is_over_once_a_demo_was_held_on_its_day_or_later() {
        assertThat(announced(TODAY)).isNull();
        assertThat(announced(TODAY.plusDays(1)).day()).isEqualTo(TODAY.plusDays(1));
    }

    /** What is announced still, where one was held today. */
    private static DemoEvent.DemoPlanned announced(LocalDate day) {
        Demos demos =
                Demos.NONE.after(
                        new DemoEvent.DemoPlanned(ID, id("plan"), TODAY, day, null, null, ADA));
        return demos.held(TODAY).planned();
    }

    private static InitiativeCommand planned(
            PersonId by, LocalDate day, LocalTime at, WrittenText place) {
        return new DemoCommand.PlanDemo(Entry.of(ID, id("plan"), by), day, at, place);
    }
}
