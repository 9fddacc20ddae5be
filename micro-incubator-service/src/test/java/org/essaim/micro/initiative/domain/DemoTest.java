package org.essaim.micro.initiative.domain;

import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.BOB;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who attends a demo says so in person, and nobody else (R42). */
@Rule("R42")
class DemoTest {

    static final String CODE = "the hash of its code";
    static final PersonId EVE = new PersonId("p-eve");
    private static final Attending USER = as(AttendeeRole.USER);

    /** Open today. */
    static DeciderSpec<InitiativeCommand, InitiativeState, InitiativeEvent, InitiativeRefusal>.Given
            open() {
        return launchedOn(TODAY).and(opening(ADA));
    }

    private static InitiativeCommand opening(PersonId by) {
        return new DemoCommand.OpenDemo(Entry.of(ID, id("d"), by), CODE);
    }

    static Attending as(AttendeeRole role) {
        return new Attending(role, false, false);
    }

    static InitiativeCommand attending(PersonId who, Attending as) {
        return attending(who, as, CODE);
    }

    private static InitiativeCommand attending(PersonId who, Attending as, String code) {
        return new DemoCommand.AttendDemo(
                Entry.of(ID, id("attending " + who.value()), who), id("d"), code, as);
    }

    static InitiativeCommand guests(PersonId by, int users, int others) {
        return new DemoCommand.CountGuests(
                Entry.of(ID, id("guests " + users + others), by),
                id("d"),
                new GuestCount(users, others));
    }

    static InitiativeCommand ending(PersonId by) {
        return new DemoCommand.EndDemo(Entry.of(ID, id("end"), by), id("d"));
    }

    private static DemoEvent attended(PersonId who, AttendeeRole as) {
        return new DemoEvent.DemoAttended(ID, id("attending " + who.value()), id("d"), who, as);
    }

    /** The same initiative on another day. */
    private static DeciderSpec<
                            InitiativeCommand, InitiativeState, InitiativeEvent, InitiativeRefusal>
                    .Given
            theDayAfter(List<InitiativeEvent> history) {
        Instant noon = BusinessDay.startOf(TODAY.plusDays(1)).plusSeconds(12 * 3600);
        Circumstances at = new Circumstances(noon, TestCommands.LONG_AGO);
        return DeciderSpec
                .<InitiativeCommand, InitiativeState, InitiativeEvent, InitiativeRefusal>of(
                        InitiativeState.UNLAUNCHED,
                        InitiativeState::evolve,
                        (command, state) -> InitiativeDecider.decide(command, state, at))
                .given(history);
    }

    @Nested
    class Opening {
        @Test
        void the_team_opens_it_for_today_and_nobody_else_does() {
            launchedOn(TODAY)
                    .when(opening(ADA))
                    .then(new DemoEvent.DemoOpened(ID, id("d"), TODAY, CODE, ADA));
            launchedOn(TODAY).when(opening(EVE)).refused(new TeamRefusal.NotOnTheTeam(ID));
            open().when(opening(ADA)).nothingMore();
        }
    }

    @Nested
    class AttendingIt {
        @Test
        void who_has_its_code_attends_and_who_has_another_does_not() {
            open().when(attending(BOB, USER)).then(attended(BOB, AttendeeRole.USER));
            open().when(attending(BOB, USER, "another"))
                    .refused(new DemoRefusal.WrongCode(id("d")));
        }

        @Test
        void everybody_attends_once() {
            var again =
                    new DemoCommand.AttendDemo(Entry.of(ID, id("again"), BOB), id("d"), CODE, USER);
            open().and(attending(BOB, USER))
                    .when(again)
                    .refused(new DemoRefusal.AttendedAlready(id("d")));
            open().and(attending(BOB, USER)).when(attending(BOB, USER)).nothingMore();
        }

        @Test
        void the_code_is_good_for_that_day_alone() {
            theDayAfter(open().events())
                    .when(attending(BOB, USER))
                    .refused(new DemoRefusal.CodeExpired(TODAY));
        }

        @Test
        void the_code_is_good_until_the_demo_is_held() {
            open().and(attending(ADA, USER))
                    .and(ending(ADA))
                    .when(attending(BOB, USER))
                    .refused(new DemoRefusal.DemoIsOver(id("d")));
            launchedOn(TODAY)
                    .when(attending(BOB, USER))
                    .refused(new DemoRefusal.UnknownDemo(id("d")));
        }

        @Test
        void as_what_somebody_attends_follows_from_what_they_are_and_not_from_what_they_say() {
            Attending sponsor = new Attending(AttendeeRole.USER, true, false);
            open().when(attending(BOB, sponsor)).then(attended(BOB, AttendeeRole.FUNDER));
            open().when(attending(ADA, USER)).then(attended(ADA, AttendeeRole.TEAM));
            open().when(attending(BOB, as(AttendeeRole.TEAM)))
                    .refused(new TeamRefusal.NotOnTheTeam(ID));
            open().when(attending(BOB, as(AttendeeRole.FUNDER)))
                    .then(attended(BOB, AttendeeRole.FUNDER));
        }

        @Test
        @Rule("R04")
        void nobody_declares_of_themselves_to_be_a_manager() {
            open().when(attending(BOB, as(AttendeeRole.MANAGER)))
                    .refused(new DemoRefusal.CapacityUnconfirmed());
            open().when(attending(BOB, new Attending(AttendeeRole.MANAGER, false, true)))
                    .then(attended(BOB, AttendeeRole.MANAGER));
        }
    }

    @Nested
    class Holding {
        @Test
        void it_is_held_by_those_who_said_so_and_the_guests_that_one_of_them_counted_last() {
            open().and(attending(BOB, USER))
                    .and(guests(BOB, 3, 1))
                    .and(guests(BOB, 2, 1))
                    .when(ending(BOB))
                    .then(
                            new DemoEvent.DemoHeld(
                                    ID,
                                    id("d"),
                                    TODAY,
                                    null,
                                    List.of(new Attendee(BOB, AttendeeRole.USER)),
                                    new GuestCount(2, 1),
                                    BOB));
        }

        @Test
        void who_does_not_attend_counts_nobody_and_records_nothing() {
            var absent = new DemoRefusal.RecorderDidNotAttend();
            open().and(attending(BOB, USER)).when(ending(ADA)).refused(absent);
            open().and(attending(BOB, USER)).when(guests(ADA, 1, 0)).refused(absent);
        }

        @Test
        void it_may_be_recorded_the_day_after_as_held_on_its_day_and_once() {
            var after = theDayAfter(open().and(attending(ADA, USER)).events());
            after.when(ending(ADA))
                    .then(
                            new DemoEvent.DemoHeld(
                                    ID,
                                    id("d"),
                                    TODAY,
                                    null,
                                    List.of(new Attendee(ADA, AttendeeRole.TEAM)),
                                    GuestCount.NOBODY,
                                    ADA));
            after.and(ending(ADA))
                    .when(new DemoCommand.EndDemo(Entry.of(ID, id("twice"), ADA), id("d")))
                    .nothingMore();
        }

        @Test
        void fewer_guests_than_none_are_not_counted() {
            open().and(attending(ADA, USER))
                    .when(guests(ADA, 2, -1))
                    .refused(new DemoRefusal.ImpossibleGuests());
            open().and(attending(ADA, USER))
                    .when(guests(ADA, -1, 2))
                    .refused(new DemoRefusal.ImpossibleGuests());
            launchedOn(TODAY)
                    .when(
                            new DemoCommand.RecordDemo(
                                    Entry.of(ID, id("past"), BOB),
                                    TODAY,
                                    USER,
                                    new GuestCount(-1, 0)))
                    .refused(new DemoRefusal.ImpossibleGuests());
        }

        @Test
        void a_demo_is_recorded_of_no_day_to_come_and_by_nobody_who_says_to_be_a_manager() {
            launchedOn(TODAY)
                    .when(past(TODAY.plusDays(1), USER))
                    .refused(new LifecycleRefusal.FutureDay(TODAY.plusDays(1), TODAY));
            launchedOn(TODAY)
                    .when(past(TODAY, as(AttendeeRole.MANAGER)))
                    .refused(new DemoRefusal.CapacityUnconfirmed());
        }

        private static InitiativeCommand past(LocalDate on, Attending as) {
            return new DemoCommand.RecordDemo(
                    Entry.of(ID, id("past"), BOB), on, as, new GuestCount(1, 0));
        }

        @Test
        void of_a_demo_that_nobody_opened_only_its_recorder_is_known_to_have_attended() {
            launchedOn(TODAY)
                    .when(
                            new DemoCommand.RecordDemo(
                                    Entry.of(ID, id("past"), BOB),
                                    TODAY.minusDays(1),
                                    USER,
                                    new GuestCount(9, 0)))
                    .then(
                            new DemoEvent.DemoHeld(
                                    ID,
                                    id("past"),
                                    TODAY.minusDays(1),
                                    null,
                                    List.of(new Attendee(BOB, AttendeeRole.USER)),
                                    new GuestCount(9, 0),
                                    BOB));
        }
    }
}
