package org.essaim.incubator.board.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who sits on the board, and when it meets. */
class BoardDeciderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final PersonId DORA = new PersonId("p-dora");
    private static final PersonId EVE = new PersonId("p-eve");

    private static final DeciderSpec<BoardCommand, BoardState, BoardEvent, BoardRefusal> BOARD =
            DeciderSpec.of(
                    BoardState.EMPTY,
                    BoardState::evolve,
                    (c, s) ->
                            BoardDecider.decide(
                                    c,
                                    s,
                                    new Circumstances(
                                            BusinessDay.startOf(TODAY), Policy.FOUNDING)));

    @Nested
    class Seat {

        @Test
        @Rule("R02")
        void a_seat_is_given_for_a_time() {
            Term term = term("a", EVE, SeatKind.USER_REPRESENTATIVE, TODAY, TODAY.plusYears(1));
            BOARD.givenNothing()
                    .when(new BoardCommand.Seat(term, DORA))
                    .then(new BoardEvent.Seated(term, DORA));
            var given = BOARD.givenNothing().and(new BoardCommand.Seat(term, DORA));
            given.when(new BoardCommand.Seat(term, DORA)).nothingMore();
            assertThat(given.state().on(TODAY.plusYears(1))).containsExactly(term);
            assertThat(given.state().on(TODAY.plusYears(1).plusDays(1))).isEmpty();
        }

        @Test
        @Rule("R01")
        void who_has_the_seat_directs_on_its_days_and_nobody_beside() {
            BoardState board =
                    BOARD.givenNothing()
                            .and(director("a", DORA, TODAY, TODAY.plusDays(10)))
                            .state();
            assertThat(BoardDecider.mayDirect(board, DORA, TODAY)).isEmpty();
            assertThat(BoardDecider.mayDirect(board, EVE, TODAY.plusDays(10)))
                    .contains(new BoardRefusal.NotTheDirector(TODAY.plusDays(10)));
            assertThat(BoardDecider.mayDirect(board, EVE, TODAY.plusDays(11))).isEmpty();
            assertThat(BoardDecider.mayDirect(BoardState.EMPTY, EVE, TODAY)).isEmpty();
        }

        @Test
        @Rule("R01")
        void a_second_director_is_refused_as_long_as_there_is_one() {
            var given = BOARD.givenNothing().and(director("a", DORA, TODAY, TODAY.plusDays(10)));
            given.when(director("b", EVE, TODAY.plusDays(10), null))
                    .refused(new BoardRefusal.AnotherDirectorUntil(TODAY, TODAY.plusDays(10)));
            given.when(director("b", EVE, TODAY, TODAY)).refusedBy("R01");
            assertThat(given.when(director("b", EVE, TODAY.plusDays(11), null)).accepted())
                    .hasSize(1);
        }

        @Test
        @Rule("R01")
        void a_director_without_an_end_lets_no_other_follow() {
            BOARD.givenNothing()
                    .and(director("a", DORA, TODAY, null))
                    .when(director("b", EVE, TODAY.plusYears(30), null))
                    .refusedBy("R01");
        }

        @Test
        @Rule("R02")
        void nobody_sits_in_two_seats_on_one_day() {
            var given = BOARD.givenNothing().and(director("a", DORA, TODAY, TODAY.plusDays(9)));
            given.when(seat("b", DORA, SeatKind.USER_REPRESENTATIVE, TODAY.plusDays(9), null))
                    .refused(new BoardRefusal.SeatedAlready(DORA));
            assertThat(
                            given.when(
                                            seat(
                                                    "b",
                                                    DORA,
                                                    SeatKind.USER_REPRESENTATIVE,
                                                    TODAY.plusDays(10),
                                                    null))
                                    .accepted())
                    .hasSize(1);
        }

        @Test
        void a_term_begins_today_or_later_and_ends_after_it_began() {
            BOARD.givenNothing()
                    .when(director("a", DORA, TODAY.minusDays(1), null))
                    .refused(new BoardRefusal.Past(TODAY.minusDays(1), TODAY));
            BOARD.givenNothing()
                    .when(director("a", DORA, TODAY.plusDays(2), TODAY.plusDays(1)))
                    .refused(
                            new BoardRefusal.EndsBeforeItBegins(
                                    TODAY.plusDays(2), TODAY.plusDays(1)));
        }
    }

    @Nested
    class EndTerm {

        @Test
        @Rule("R01")
        void an_ended_term_makes_room_for_another_director() {
            var given =
                    BOARD.givenNothing()
                            .and(director("a", DORA, TODAY, null))
                            .and(new BoardCommand.EndTerm(id("a"), TODAY.plusDays(3), DORA));
            assertThat(given.state().directorOn(TODAY.plusDays(3)).isPresent()).isTrue();
            assertThat(given.state().directorOn(TODAY.plusDays(4)).isPresent()).isFalse();
            given.when(director("b", EVE, TODAY.plusDays(3), null)).refusedBy("R01");
            assertThat(given.when(director("b", EVE, TODAY.plusDays(4), null)).accepted())
                    .hasSize(1);
        }

        @Test
        void a_term_ends_earlier_never_later_and_not_in_the_past() {
            var given = BOARD.givenNothing().and(director("a", DORA, TODAY, TODAY.plusDays(5)));
            given.when(end("a", TODAY.plusDays(5))).nothingMore();
            given.when(end("a", TODAY.plusDays(6)))
                    .refused(new BoardRefusal.NotEarlier(TODAY.plusDays(5)));
            given.when(end("a", TODAY.minusDays(1)))
                    .refused(new BoardRefusal.LastDayPast(TODAY.minusDays(1), TODAY));
            given.when(end("z", TODAY)).refused(new BoardRefusal.NoSuchSeat(id("z")));
        }

        @Test
        void a_term_to_come_that_is_ended_before_it_begins_is_never_sat() {
            var given =
                    BOARD.givenNothing()
                            .and(director("a", DORA, TODAY.plusDays(9), null))
                            .and(end("a", TODAY));
            assertThat(given.state().on(TODAY.plusDays(9))).isEmpty();
            assertThat(given.when(director("b", EVE, TODAY, null)).accepted()).hasSize(1);
        }

        private BoardCommand end(String seat, LocalDate lastDay) {
            return new BoardCommand.EndTerm(id(seat), lastDay, DORA);
        }
    }

    @Nested
    class Convene {

        @Test
        @Rule("R01")
        void the_board_meets_only_on_a_day_that_has_a_director() {
            BOARD.givenNothing()
                    .when(new BoardCommand.Convene(TODAY, DORA))
                    .refused(new BoardRefusal.NoDirector(TODAY));
            var given = BOARD.givenNothing().and(director("a", DORA, TODAY, TODAY));
            given.when(new BoardCommand.Convene(TODAY.plusDays(1), DORA)).refusedBy("R01");
            given.when(new BoardCommand.Convene(TODAY, DORA))
                    .then(new BoardEvent.Convened(TODAY, DORA));
        }

        @Test
        @Rule("R02")
        void a_day_has_one_meeting_and_no_day_of_the_past_has_a_new_one() {
            var given =
                    BOARD.givenNothing()
                            .and(director("a", DORA, TODAY, null))
                            .and(new BoardCommand.Convene(TODAY, DORA));
            given.when(new BoardCommand.Convene(TODAY, EVE)).nothingMore();
            given.when(new BoardCommand.Convene(TODAY.minusDays(1), DORA))
                    .refused(new BoardRefusal.MeetingPast(TODAY.minusDays(1), TODAY));
        }
    }

    private static BoardCommand director(
            String seat, PersonId holder, LocalDate from, LocalDate until) {
        return seat(seat, holder, SeatKind.DIRECTOR, from, until);
    }

    private static BoardCommand seat(
            String seat, PersonId holder, SeatKind kind, LocalDate from, LocalDate until) {
        return new BoardCommand.Seat(term(seat, holder, kind, from, until), DORA);
    }

    private static Term term(
            String seat, PersonId holder, SeatKind kind, LocalDate from, LocalDate until) {
        return new Term(id(seat), holder, kind, from, until);
    }

    private static UUID id(String seat) {
        return NamedUuid.of("seat", seat);
    }
}
