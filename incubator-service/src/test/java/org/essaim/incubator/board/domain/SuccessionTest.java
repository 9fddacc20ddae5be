package org.essaim.incubator.board.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.board.domain.SeatedBoard.ADA;
import static org.essaim.incubator.board.domain.SeatedBoard.BOB;
import static org.essaim.incubator.board.domain.SeatedBoard.CARL;
import static org.essaim.incubator.board.domain.SeatedBoard.EVA;
import static org.essaim.incubator.board.domain.SeatedBoard.TODAY;
import static org.essaim.incubator.board.domain.SeatedBoard.UMA;
import static org.essaim.incubator.board.domain.SeatedBoard.id;
import static org.essaim.incubator.board.domain.SeatedBoard.on;
import static org.essaim.incubator.board.domain.SeatedBoard.seat;
import static org.essaim.incubator.board.domain.SeatedBoard.seated;

import module java.base;

import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The director's authority never gets stuck. */
@Rule("R01")
class SuccessionTest {

    private static final LocalDate EARLIEST = TODAY.plusDays(8);
    private static final UUID PROPOSAL = NamedUuid.of("succession");

    @Nested
    class OfADirectorWhoIsGone {

        @Test
        void the_two_sides_together_seat_a_successor_after_the_days_of_notice() {
            seated().and(propose(EVA, BOB, EARLIEST))
                    .when(confirm(UMA))
                    .then(
                            List.of(
                                    new BoardEvent.SuccessionConfirmed(
                                            PROPOSAL, id("ada"), null, UMA),
                                    new BoardEvent.TermEnded(id("ada"), EARLIEST.minusDays(1), UMA),
                                    new BoardEvent.Seated(
                                            new Term(
                                                    PROPOSAL,
                                                    BOB,
                                                    SeatKind.DIRECTOR,
                                                    EARLIEST,
                                                    null),
                                            UMA)));
        }

        @Test
        void one_side_or_one_person_alone_seats_nobody() {
            var proposed = seated().and(propose(EVA, BOB, EARLIEST));
            proposed.when(propose(UMA, CARL, EARLIEST)).nothingMore();
            proposed.when(confirm(EVA)).refused(new BoardRefusal.OneSide());
            proposed.when(confirm(BOB)).refused(new BoardRefusal.NoSide(TODAY));
            proposed.when(confirm(UMA, SeatKind.DIRECTOR)).refused(new BoardRefusal.NoSide(TODAY));
            assertThat(proposed.state().directorOn(EARLIEST)).map(Term::holder).contains(ADA);
        }

        @Test
        void two_of_one_side_seat_nobody() {
            seated().and(seat("bob", BOB, SeatKind.EMPLOYEE_REPRESENTATIVE, null))
                    .and(propose(EVA, CARL, EARLIEST))
                    .when(confirm(BOB, SeatKind.EMPLOYEE_REPRESENTATIVE))
                    .refused(new BoardRefusal.OneSide());
        }

        @Test
        void what_nobody_proposed_is_neither_confirmed_nor_contradicted() {
            BoardRefusal unknown = new BoardRefusal.NoSuchSuccession(PROPOSAL);
            seated().when(confirm(UMA)).refused(unknown);
            seated().when(contradict(ADA)).refused(unknown);
        }

        @Test
        void the_notice_counts_from_the_second_word_and_not_from_the_first() {
            seated().when(propose(EVA, BOB, EARLIEST.minusDays(1)))
                    .refused(new BoardRefusal.TooEarly(EARLIEST.minusDays(1), EARLIEST));
            var proposed = seated().and(propose(EVA, BOB, EARLIEST)).events();
            on(TODAY.plusDays(1)).given(proposed).when(confirm(UMA)).refusedBy("R01");
        }

        @Test
        void the_seat_may_also_only_be_ended() {
            var ended = seated().and(propose(UMA, null, EARLIEST)).and(confirm(EVA));
            assertThat(ended.state().directorOn(EARLIEST)).isEmpty();
            assertThat(ended.state().directorOn(EARLIEST.minusDays(1))).isPresent();
        }

        @Test
        void a_director_who_is_there_contradicts_and_keeps_the_seat_as_it_was() {
            var before = seated();
            var confirmed = before.and(propose(EVA, BOB, EARLIEST)).and(confirm(UMA));
            confirmed.when(contradict(BOB)).refused(new BoardRefusal.Stands(PROPOSAL));
            var kept = confirmed.and(contradict(ADA));
            assertThat(kept.state().terms()).isEqualTo(before.state().terms());
            kept.when(contradict(ADA)).nothingMore();
            kept.when(confirm(UMA)).refused(new BoardRefusal.Contradicted(PROPOSAL));
            on(EARLIEST)
                    .given(confirmed.events())
                    .when(contradict(ADA))
                    .refused(new BoardRefusal.Stands(PROPOSAL));
        }

        @Test
        void whoever_was_seated_since_on_the_seat_that_was_freed_falls_with_it() {
            var before = seated();
            UUID second = id("second");
            Set<SeatKind> eva = roles(EVA);
            var filled =
                    before.and(propose(EVA, null, EARLIEST))
                            .and(confirm(UMA))
                            .and(
                                    new BoardCommand.ProposeSuccession(
                                            second, BOB, EARLIEST, null, EVA, eva))
                            .and(new BoardCommand.ConfirmSuccession(second, UMA, roles(UMA)));
            assertThat(filled.and(contradict(ADA)).state().terms())
                    .isEqualTo(before.state().terms());
        }

        @Test
        void a_director_whom_the_two_sides_seated_contradicts_the_next_and_stays() {
            UUID second = id("second");
            LocalDate from = EARLIEST.plusDays(30);
            var first = seated().and(propose(EVA, BOB, EARLIEST)).and(confirm(UMA));
            var next =
                    on(EARLIEST)
                            .given(first.events())
                            .and(
                                    new BoardCommand.ProposeSuccession(
                                            second, CARL, from, null, EVA, roles(EVA)))
                            .and(new BoardCommand.ConfirmSuccession(second, UMA, roles(UMA)));
            assertThat(next.and(new BoardCommand.ContradictSuccession(second, BOB)).state().terms())
                    .isEqualTo(first.state().terms());
        }

        @Test
        void for_a_side_where_nobody_sits_another_holder_of_the_directors_role_speaks() {
            var alone = on(TODAY).givenNothing().and(seat("ada", ADA, SeatKind.DIRECTOR, null));
            var proposed = alone.and(propose(BOB, CARL, EARLIEST, SeatKind.DIRECTOR));
            proposed.when(confirm(BOB, SeatKind.DIRECTOR)).refused(new BoardRefusal.OneSide());
            assertThat(proposed.when(confirm(CARL, SeatKind.DIRECTOR)).accepted()).hasSize(3);
            alone.when(propose(BOB, CARL, EARLIEST, SeatKind.EMPLOYEE_REPRESENTATIVE))
                    .refused(new BoardRefusal.NoSide(TODAY));
        }
    }

    @Nested
    class OfAnEmptySeat {

        private final LocalDate later = TODAY.plusDays(3);

        @Test
        void the_role_alone_directs_no_more_where_the_board_can_seat_somebody() {
            BoardState board = ended().state();
            assertThat(BoardDecider.mayDirect(board, BOB, later))
                    .contains(new BoardRefusal.Vacant(later));
            assertThat(BoardDecider.mayDirect(BoardState.EMPTY, BOB, later)).isEmpty();
        }

        @Test
        void the_two_sides_seat_a_successor_at_once() {
            var empty = on(later).given(ended().events());
            empty.when(propose(EVA, null, later)).refused(new BoardRefusal.NothingToEnd(later));
            var seated = empty.and(propose(EVA, BOB, later)).and(confirm(UMA));
            assertThat(seated.state().directorOn(later)).map(Term::holder).contains(BOB);
            assertThat(BoardDecider.mayDirect(seated.state(), BOB, later)).isEmpty();
            seated.when(contradict(BOB)).refused(new BoardRefusal.Stands(PROPOSAL));
        }

        @Test
        void who_sits_already_is_not_the_successor() {
            on(later)
                    .given(ended().events())
                    .when(propose(EVA, UMA, later))
                    .refused(new BoardRefusal.SuccessorSeated(UMA));
        }

        private static DeciderSpec<BoardCommand, BoardState, BoardEvent, BoardRefusal>.Given
                ended() {
            return seated().and(new BoardCommand.EndTerm(id("ada"), TODAY.plusDays(2), ADA));
        }
    }

    private static BoardCommand propose(
            PersonId by, PersonId successor, LocalDate from, SeatKind... roles) {
        return new BoardCommand.ProposeSuccession(
                PROPOSAL, successor, from, null, by, roles(by, roles));
    }

    private static BoardCommand confirm(PersonId by, SeatKind... roles) {
        return new BoardCommand.ConfirmSuccession(PROPOSAL, by, roles(by, roles));
    }

    private static BoardCommand contradict(PersonId by) {
        return new BoardCommand.ContradictSuccession(PROPOSAL, by);
    }

    private static Set<SeatKind> roles(PersonId person, SeatKind... roles) {
        if (roles.length > 0) {
            return Set.of(roles);
        }
        return Set.of(
                person.equals(EVA)
                        ? SeatKind.EMPLOYEE_REPRESENTATIVE
                        : SeatKind.USER_REPRESENTATIVE);
    }
}
