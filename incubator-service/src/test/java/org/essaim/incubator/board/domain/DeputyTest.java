package org.essaim.incubator.board.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.board.domain.SeatedBoard.ADA;
import static org.essaim.incubator.board.domain.SeatedBoard.BOB;
import static org.essaim.incubator.board.domain.SeatedBoard.CARL;
import static org.essaim.incubator.board.domain.SeatedBoard.EVA;
import static org.essaim.incubator.board.domain.SeatedBoard.TODAY;
import static org.essaim.incubator.board.domain.SeatedBoard.id;
import static org.essaim.incubator.board.domain.SeatedBoard.seat;
import static org.essaim.incubator.board.domain.SeatedBoard.seated;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** The director's authority is lent for some days. */
@Rule("R01")
class DeputyTest {

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

    private static BoardCommand name(PersonId deputy, LocalDate until, PersonId by, String... id) {
        return new BoardCommand.NameDeputy(
                id(id.length == 0 ? "deputy" : id[0]), deputy, TODAY, until, by);
    }
}
