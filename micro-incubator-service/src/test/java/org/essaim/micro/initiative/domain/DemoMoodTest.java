package org.essaim.micro.initiative.domain;

import static org.essaim.micro.initiative.domain.DemoTest.as;
import static org.essaim.micro.initiative.domain.DemoTest.attending;
import static org.essaim.micro.initiative.domain.DemoTest.ending;
import static org.essaim.micro.initiative.domain.DemoTest.open;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.BOB;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.id;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Who attended a demo says once how it was, when it is over (R42). */
@Rule("R42")
class DemoMoodTest {

    private static InitiativeCommand leaving(String entry, PersonId who, Mood mood) {
        return new DemoCommand.LeaveMood(Entry.of(ID, id(entry), who), id("d"), mood);
    }

    private static DeciderSpec<
                            InitiativeCommand, InitiativeState, InitiativeEvent, InitiativeRefusal>
                    .Given
            held() {
        return open().and(attending(BOB, as(AttendeeRole.USER))).and(ending(BOB));
    }

    @Test
    void who_attended_says_how_it_was() {
        held().when(leaving("mood", BOB, Mood.GREAT))
                .then(new DemoEvent.MoodLeft(ID, id("mood"), id("d"), BOB, Mood.GREAT));
    }

    @Test
    void it_is_said_once() {
        held().and(leaving("mood", BOB, Mood.GREAT))
                .when(leaving("again", BOB, Mood.AWFUL))
                .refused(new DemoRefusal.MoodLeftAlready(id("d")));
        held().and(leaving("mood", BOB, Mood.GREAT))
                .when(leaving("mood", BOB, Mood.GREAT))
                .nothingMore();
    }

    @Test
    void who_did_not_attend_says_nothing_of_it() {
        held().when(leaving("mood", ADA, Mood.GOOD)).refused(new DemoRefusal.MoodOfAbsent(id("d")));
    }

    @Test
    void it_is_said_when_the_demo_is_over() {
        open().and(attending(BOB, as(AttendeeRole.USER)))
                .when(leaving("mood", BOB, Mood.FAIR))
                .refused(new DemoRefusal.DemoGoesOn(id("d")));
        TestCommands.launchedOn(TODAY)
                .when(leaving("mood", BOB, Mood.FAIR))
                .refused(new DemoRefusal.UnknownDemo(id("d")));
    }
}
