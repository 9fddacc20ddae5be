package org.essaim.incubator.agenda.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.agenda.domain.Sittings.ABRI;
import static org.essaim.incubator.agenda.domain.Sittings.DAY;
import static org.essaim.incubator.agenda.domain.Sittings.DORA;
import static org.essaim.incubator.agenda.domain.Sittings.ELI;
import static org.essaim.incubator.agenda.domain.Sittings.EVA;
import static org.essaim.incubator.agenda.domain.Sittings.MATTER;
import static org.essaim.incubator.agenda.domain.Sittings.ULF;
import static org.essaim.incubator.agenda.domain.Sittings.UMA;
import static org.essaim.incubator.agenda.domain.Sittings.conclude;
import static org.essaim.incubator.agenda.domain.Sittings.put;
import static org.essaim.incubator.agenda.domain.Sittings.vote;
import static org.essaim.testkit.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A board decision is valid with both sides among the voters and a majority, or it is none. */
@Rule("R02")
class AgendaItemDeciderTest {

    private static final LocalDate REVIEW = DAY.plusMonths(6);

    private static final DeciderSpec<
                    AgendaItemCommand, AgendaItemState, AgendaItemEvent, AgendaItemRefusal>
            MATTERS = with(Sittings.on(DAY), DAY);

    @Nested
    class CastVote {

        @Test
        void a_vote_is_cast_from_the_seat_of_the_day() {
            MATTERS.givenNothing()
                    .and(put())
                    .when(vote(UMA, Choice.YES))
                    .then(
                            new AgendaItemEvent.VoteCast(
                                    MATTER,
                                    new Vote(
                                            NamedUuid.of("test vote", "p-uma", "1"),
                                            UMA,
                                            Sittings.seatId(UMA),
                                            SeatKind.USER_REPRESENTATIVE,
                                            Choice.YES),
                                    DAY,
                                    Sittings.at(DAY).now()));
        }

        @Test
        void nobody_votes_twice_and_a_resent_vote_is_the_same_one() {
            var given = MATTERS.givenNothing().and(put()).and(vote(UMA, Choice.YES));
            given.when(vote(UMA, Choice.YES)).nothingMore();
            given.when(vote(UMA, Choice.NO, 2)).refused(new AgendaItemRefusal.VotedAlready(DAY));
        }

        @Test
        void who_has_no_seat_that_day_has_no_vote() {
            BoardComposition without = Sittings.of(DAY, true, List.of(DORA, EVA));
            with(without, DAY)
                    .givenNothing()
                    .and(put())
                    .when(vote(UMA, Choice.YES))
                    .refused(new AgendaItemRefusal.NoSeat(DAY));
        }

        @Test
        void the_seat_counts_only_with_its_role_in_the_token() {
            MATTERS.givenNothing()
                    .and(put())
                    .when(
                            new AgendaItemCommand.CastVote(
                                    MATTER,
                                    NamedUuid.of("v"),
                                    UMA,
                                    Set.of(SeatKind.DIRECTOR, SeatKind.EMPLOYEE_REPRESENTATIVE),
                                    Choice.YES))
                    .refused(new AgendaItemRefusal.AnotherRole(SeatKind.USER_REPRESENTATIVE));
        }

        @Test
        void votes_are_cast_in_a_meeting() {
            with(Sittings.of(DAY, false, Sittings.ALL), DAY)
                    .givenNothing()
                    .and(put())
                    .when(vote(UMA, Choice.YES))
                    .refused(new AgendaItemRefusal.NoMeeting(DAY));
        }

        @Test
        void one_seat_votes_once_whoever_sits_in_it() {
            PersonId second = new PersonId("p-second");
            BoardComposition shared =
                    new BoardComposition(
                            DAY,
                            true,
                            Map.of(
                                    second,
                                    new BoardComposition.Seat(
                                            Sittings.seatId(UMA), Sittings.kind(UMA))));
            with(shared, DAY)
                    .given(MATTERS.givenNothing().and(put()).and(vote(UMA, Choice.YES)).events())
                    .when(vote(second, Choice.YES))
                    .refused(new AgendaItemRefusal.VotedAlready(DAY));
        }
    }

    @Nested
    class Conclude {

        @Test
        @Rule("R71")
        void with_both_sides_and_a_majority_the_case_is_generalized() {
            var given =
                    MATTERS.givenNothing()
                            .and(put())
                            .and(vote(EVA, Choice.YES))
                            .and(vote(UMA, Choice.YES))
                            .and(vote(DORA, Choice.NO));
            AgendaItemEvent.Decided decided =
                    (AgendaItemEvent.Decided) given.when(conclude(null)).accepted().getFirst();
            assertThat(decided.outcome()).isEqualTo(Choice.YES);
            assertThat(decided.subject()).isEqualTo(ABRI);
            assertThat(decided.tally()).isEqualTo(new Tally(2, 1, 1, 1));
            assertThat(decided.votes()).extracting(Vote::person).containsExactly(EVA, UMA, DORA);
            assertThat(decided.policyVersion()).isEqualTo(1);
            assertThat(decided.reviewOn()).isNull();
        }

        @Test
        void without_an_employee_or_a_user_representative_there_is_no_decision() {
            voted(DORA, UMA, ULF).refused(new AgendaItemRefusal.NotQuorate(0, 2));
            voted(DORA, EVA, ELI).refused(new AgendaItemRefusal.NotQuorate(2, 0));
            voted(DORA).refused(new AgendaItemRefusal.NotQuorate(0, 0));
            voted().refused(new AgendaItemRefusal.NotQuorate(0, 0));
            assertThat(voted(EVA, UMA).accepted()).hasSize(1);
        }

        @Test
        void a_tie_decides_nothing() {
            MATTERS.givenNothing()
                    .and(put())
                    .and(vote(EVA, Choice.YES))
                    .and(vote(UMA, Choice.NO))
                    .when(conclude(REVIEW))
                    .refused(new AgendaItemRefusal.Tie(1));
        }

        @Test
        @Rule("R71")
        void not_yet_needs_a_date_of_review_to_come() {
            var given =
                    MATTERS.givenNothing()
                            .and(put())
                            .and(vote(EVA, Choice.NO))
                            .and(vote(UMA, Choice.NO));
            given.when(conclude(null)).refused(new AgendaItemRefusal.NoReview(DAY));
            given.when(conclude(DAY)).refusedBy("R71");
            assertThat(given.when(conclude(DAY.plusDays(1))).accepted())
                    .extracting(event -> ((AgendaItemEvent.Decided) event).reviewOn())
                    .containsExactly(DAY.plusDays(1));
        }

        @Test
        void votes_of_an_earlier_meeting_do_not_count_in_a_later_one() {
            var history =
                    MATTERS.givenNothing()
                            .and(put())
                            .and(vote(EVA, Choice.YES))
                            .and(vote(UMA, Choice.YES))
                            .events();
            LocalDate next = DAY.plusDays(7);
            var later = with(Sittings.on(next), next);
            later.given(history)
                    .when(conclude(null))
                    .refused(new AgendaItemRefusal.NotQuorate(0, 0));
            later.given(history)
                    .and(vote(UMA, Choice.NO, 2))
                    .when(conclude(null))
                    .refused(new AgendaItemRefusal.NotQuorate(0, 1));
        }

        @Test
        void what_is_decided_is_decided_once() {
            var given =
                    MATTERS.givenNothing()
                            .and(put())
                            .and(vote(EVA, Choice.YES))
                            .and(vote(UMA, Choice.YES))
                            .and(conclude(null));
            given.when(conclude(REVIEW)).nothingMore();
            given.when(put()).nothingMore();
            given.when(vote(DORA, Choice.NO))
                    .refused(new AgendaItemRefusal.DecidedAlready(Choice.YES, DAY));
        }

        @Test
        void a_question_that_is_no_case_needs_no_review() {
            var question =
                    new AgendaItemCommand.PutQuestion(
                            MATTER, text("meet monthly?"), EVA, Set.of(Sittings.kind(EVA)));
            var given =
                    MATTERS.givenNothing()
                            .and(question)
                            .and(vote(EVA, Choice.NO))
                            .and(vote(UMA, Choice.NO));
            assertThat(given.when(conclude(null)).accepted()).hasSize(1);
            MATTERS.givenNothing()
                    .when(
                            new AgendaItemCommand.PutQuestion(
                                    MATTER, null, EVA, Set.of(Sittings.kind(EVA))))
                    .refused(new AgendaItemRefusal.NoQuestion());
        }

        private DeciderSpec<AgendaItemCommand, AgendaItemState, AgendaItemEvent, AgendaItemRefusal>
                        .Then
                voted(PersonId... voters) {
            var given = MATTERS.givenNothing().and(put());
            for (PersonId voter : voters) {
                given = given.and(vote(voter, Choice.YES));
            }
            return given.when(conclude(null));
        }
    }

    private static DeciderSpec<
                    AgendaItemCommand, AgendaItemState, AgendaItemEvent, AgendaItemRefusal>
            with(BoardComposition sitting, LocalDate today) {
        return DeciderSpec.of(
                AgendaItemState.UNKNOWN,
                AgendaItemState::evolve,
                (c, s) -> AgendaItemDecider.decide(c, s, sitting, Sittings.at(today)));
    }
}
