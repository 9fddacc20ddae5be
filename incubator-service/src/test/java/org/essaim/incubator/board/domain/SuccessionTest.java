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

/** The director's authority is lent for some days, and never gets stuck. */
@Rule("R01")
class SuccessionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate EARLIEST = TODAY.plusDays(8);
    private static final PersonId ADA = new PersonId("p-ada");
    private static final PersonId BOB = new PersonId("p-bob");
    private static final PersonId CARL = new PersonId("p-carl");
    private static final PersonId EVA = new PersonId("p-eva");
    private static final PersonId UMA = new PersonId("p-uma");
    private static final UUID PROPOSAL = NamedUuid.of("succession");

    private static final DeciderSpec<BoardCommand, BoardState, BoardEvent, BoardRefusal> BOARD =
            on(TODAY);

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
        void for_a_side_where_nobody_sits_another_holder_of_the_directors_role_speaks() {
            var alone = BOARD.givenNothing().and(seat("ada", ADA, SeatKind.DIRECTOR, null));
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

    @Nested
    class Deputies {

        private final LocalDate last = TODAY.plusDays(91);

        @Test
        void a_deputy_acts_for_the_director_on_those_days_and_only_while_the_seat_lasts() {
            var named = seated();
            named.when(name(BOB, last, ADA))
                    .then(
                            new BoardEvent.DeputyNamed(
                                    new Deputy(id("deputy"), id("ada"), BOB, TODAY, last), ADA));
            named.and(name(BOB, last, ADA)).when(name(CARL, last, ADA)).nothingMore();
            BoardState board = named.and(name(BOB, last, ADA)).state();
            assertThat(BoardDecider.mayDirect(board, BOB, TODAY)).isEmpty();
            assertThat(BoardDecider.mayDirect(board, BOB, last.plusDays(1)))
                    .contains(new BoardRefusal.NotTheDirector(last.plusDays(1)));
            assertThat(BoardDecider.mayDirect(board, ADA, TODAY)).isEmpty();
            var gone =
                    named.and(name(BOB, last, ADA))
                            .and(new BoardCommand.EndTerm(id("ada"), TODAY, ADA));
            assertThat(gone.state().isDeputy(BOB, TODAY.plusDays(1))).isFalse();
        }

        @Test
        void a_deputy_makes_nobody_director_or_deputy_and_ends_no_directors_term() {
            var named = seated().and(name(BOB, last, ADA));
            named.when(name(CARL, last, BOB, "another")).refused(new BoardRefusal.NotForDeputies());
            named.when(new BoardCommand.EndTerm(id("ada"), TODAY, BOB))
                    .refused(new BoardRefusal.NotForDeputies());
            named.when(seat("bob", BOB, SeatKind.DIRECTOR, TODAY.plusYears(1), BOB))
                    .refused(new BoardRefusal.NotForDeputies());
            assertThat(
                            named.when(seat("carl", CARL, SeatKind.USER_REPRESENTATIVE, null, BOB))
                                    .accepted())
                    .hasSize(1);
        }

        @Test
        void a_deputy_is_named_for_92_days_at_most_and_sits_for_no_side() {
            seated().when(name(BOB, last.plusDays(1), ADA))
                    .refused(new BoardRefusal.DeputyTooLong(last.plusDays(1), last));
            seated().when(name(BOB, TODAY.minusDays(1), ADA))
                    .refused(new BoardRefusal.EndsBeforeItBegins(TODAY, TODAY.minusDays(1)));
            seated().when(name(EVA, last, ADA)).refused(new BoardRefusal.DeputySeated(EVA));
            seated().when(name(BOB, last, EVA)).refused(new BoardRefusal.NotTheDirector(TODAY));
            seated().and(name(BOB, last, ADA))
                    .when(seat("bob", BOB, SeatKind.USER_REPRESENTATIVE, null))
                    .refused(new BoardRefusal.SeatedAlready(BOB));
        }

        @Test
        @Rule("R02")
        void a_deputy_sits_for_a_side_from_the_day_after_or_until_the_day_before() {
            var later = seat("bob", BOB, SeatKind.USER_REPRESENTATIVE, last.plusDays(1));
            var onTheLast = seat("bob", BOB, SeatKind.USER_REPRESENTATIVE, last);
            var named = seated().and(name(BOB, last, ADA));
            assertThat(named.when(later).accepted()).hasSize(1);
            named.when(onTheLast).refused(new BoardRefusal.SeatedAlready(BOB));
            assertThat(seated().and(later).when(name(BOB, last, ADA)).accepted()).hasSize(1);
            seated().and(onTheLast)
                    .when(name(BOB, last, ADA))
                    .refused(new BoardRefusal.DeputySeated(BOB));
        }

        @Test
        void a_deputys_time_ends_earlier_and_never_later() {
            var named = seated().and(name(BOB, last, ADA));
            named.when(new BoardCommand.EndDeputy(id("deputy"), last.plusDays(1), ADA))
                    .refused(new BoardRefusal.NotEarlier(last));
            named.when(new BoardCommand.EndDeputy(id("nobody"), TODAY, ADA))
                    .refused(new BoardRefusal.NoSuchDeputy(id("nobody")));
            var ended = named.and(new BoardCommand.EndDeputy(id("deputy"), TODAY, ADA));
            assertThat(ended.state().isDeputy(BOB, TODAY)).isTrue();
            assertThat(ended.state().isDeputy(BOB, TODAY.plusDays(1))).isFalse();
        }
    }

    private static DeciderSpec<BoardCommand, BoardState, BoardEvent, BoardRefusal> on(
            LocalDate day) {
        Circumstances at = new Circumstances(BusinessDay.startOf(day), Policy.FOUNDING);
        return DeciderSpec.of(
                BoardState.EMPTY, BoardState::evolve, (c, s) -> BoardDecider.decide(c, s, at));
    }

    /** ada directs, eva and uma sit for the two sides; nobody's term has an end. */
    private static DeciderSpec<BoardCommand, BoardState, BoardEvent, BoardRefusal>.Given seated() {
        return BOARD.givenNothing()
                .and(seat("ada", ADA, SeatKind.DIRECTOR, null))
                .and(seat("eva", EVA, SeatKind.EMPLOYEE_REPRESENTATIVE, null))
                .and(seat("uma", UMA, SeatKind.USER_REPRESENTATIVE, null));
    }

    private static BoardCommand seat(
            String seat, PersonId holder, SeatKind kind, LocalDate from, PersonId... by) {
        return new BoardCommand.Seat(
                new Term(id(seat), holder, kind, from == null ? TODAY : from, null),
                by.length == 0 ? ADA : by[0]);
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

    private static BoardCommand name(PersonId deputy, LocalDate until, PersonId by, String... id) {
        return new BoardCommand.NameDeputy(
                id(id.length == 0 ? "deputy" : id[0]), deputy, TODAY, until, by);
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

    private static UUID id(String name) {
        return NamedUuid.of("seat", name);
    }
}
