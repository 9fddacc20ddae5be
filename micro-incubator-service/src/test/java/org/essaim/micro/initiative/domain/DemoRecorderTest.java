package org.essaim.micro.initiative.domain;

import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.BOB;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Who was not at a demo tells nothing of it (R42). */
class DemoRecorderTest {

    private static final PersonId EVE = new PersonId("p-eve");
    private static final DemoRefusal ABSENT = new DemoRefusal.RecorderDidNotAttend();

    @Test
    @Rule("R42")
    void a_demo_is_recorded_by_somebody_who_attended_and_an_empty_one_by_nobody() {
        launchedOn(TODAY).when(demo(user(BOB))).refused(ABSENT);
        launchedOn(TODAY).when(demo()).refused(ABSENT);
        launchedOn(TODAY)
                .when(demo(user(BOB), user(ADA)))
                .then(
                        new DemoEvent.DemoHeld(
                                ID, id("d"), TODAY, null, List.of(user(BOB), user(ADA)), ADA));
    }

    @Test
    @Rule("R42")
    void who_did_not_attend_does_not_record_what_was_decided_there() {
        launchedOn(TODAY)
                .and(demo(user(BOB), user(ADA)))
                .when(
                        new DemoCommand.RecordProductDecision(
                                Entry.of(ID, id("decision"), EVE),
                                id("d"),
                                text("a dark mode"),
                                Set.of(BOB),
                                Set.of()))
                .refused(ABSENT);
    }

    private static Attendee user(PersonId person) {
        return new Attendee(person, AttendeeRole.USER);
    }

    private static InitiativeCommand demo(Attendee... attendees) {
        return new DemoCommand.RecordDemo(Entry.of(ID, id("d"), ADA), TODAY, List.of(attendees));
    }
}
