package org.essaim.incubator.agenda.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.agenda.domain.SampleBoard.ABRI;
import static org.essaim.incubator.agenda.domain.SampleBoard.DAY;
import static org.essaim.incubator.agenda.domain.SampleBoard.DORA;
import static org.essaim.incubator.agenda.domain.SampleBoard.ELI;
import static org.essaim.incubator.agenda.domain.SampleBoard.EVA;
import static org.essaim.incubator.agenda.domain.SampleBoard.ITEM;
import static org.essaim.incubator.agenda.domain.SampleBoard.ULF;
import static org.essaim.incubator.agenda.domain.SampleBoard.UMA;
import static org.essaim.incubator.agenda.domain.SampleBoard.abstain;
import static org.essaim.incubator.agenda.domain.SampleBoard.add;
import static org.essaim.incubator.agenda.domain.SampleBoard.close;
import static org.essaim.incubator.agenda.domain.SampleBoard.vote;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.BoardOutcome;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.contract.voting.Choice;
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
            ITEMS = with(SampleBoard.on(DAY), DAY);

    @Test
    void what_nobody_put_on_the_agenda_is_not_voted_on_or_closed() {
        for (AgendaItemCommand command :
                List.of(vote(UMA, Choice.YES), abstain(UMA), close(null))) {
            ITEMS.givenNothing().when(command).refused(new AgendaItemRefusal.NoSuchItem(ITEM));
        }
    }

    @Test
    @Rule("R70")
    void what_is_on_the_agenda_is_put_there_once() {
        var asked =
                new AgendaItemCommand.Ask(
                        ITEM, text("meet monthly?"), null, EVA, Set.of(SampleBoard.kind(EVA)));
        ITEMS.givenNothing().and(add()).when(add()).nothingMore();
        ITEMS.givenNothing().and(add()).when(asked).nothingMore();
        var decided =
                ITEMS.givenNothing()
                        .and(asked)
                        .and(vote(EVA, Choice.YES))
                        .and(vote(UMA, Choice.YES))
                        .events();
        LocalDate after = DAY.plusDays(1);
        var closed = with(SampleBoard.of(after, false, SampleBoard.ALL), after).given(decided);
        closed.and(close(null)).when(asked).nothingMore();
        closed.and(close(null)).when(add()).nothingMore();
    }

    @Nested
    class CastVote {

        @Test
        void a_vote_is_cast_from_the_seat_of_the_day() {
            ITEMS.givenNothing()
                    .and(add())
                    .when(vote(UMA, Choice.YES))
                    .then(
                            new AgendaItemEvent.VoteCast(
                                    ITEM,
                                    new BoardVote(
                                            NamedUuid.of("test vote", "p-uma", "1"),
                                            UMA,
                                            SampleBoard.seatId(UMA),
                                            SeatKind.USER_REPRESENTATIVE,
                                            Choice.YES),
                                    DAY,
                                    SampleBoard.at(DAY).now()));
        }

        @Test
        void nobody_votes_twice_and_a_resent_vote_is_the_same_one() {
            var given = ITEMS.givenNothing().and(add()).and(vote(UMA, Choice.YES));
            given.when(vote(UMA, Choice.YES)).nothingMore();
            given.when(vote(UMA, Choice.NO, 2)).refused(new AgendaItemRefusal.VotedAlready(DAY));
        }

        @Test
        void who_has_no_seat_that_day_has_no_vote() {
            BoardComposition without = SampleBoard.of(DAY, true, List.of(DORA, EVA));
            with(without, DAY)
                    .givenNothing()
                    .and(add())
                    .when(vote(UMA, Choice.YES))
                    .refused(new AgendaItemRefusal.NoSeat(DAY));
        }

        @Test
        void the_seat_counts_only_with_its_role_in_the_token() {
            ITEMS.givenNothing()
                    .and(add())
                    .when(
                            new AgendaItemCommand.CastVote(
                                    ITEM,
                                    NamedUuid.of("v"),
                                    UMA,
                                    Set.of(SeatKind.DIRECTOR, SeatKind.EMPLOYEE_REPRESENTATIVE),
                                    Choice.YES))
                    .refused(new AgendaItemRefusal.AnotherRole(SeatKind.USER_REPRESENTATIVE));
        }

        @Test
        void votes_are_cast_in_a_meeting() {
            with(SampleBoard.of(DAY, false, SampleBoard.ALL), DAY)
                    .givenNothing()
                    .and(add())
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
                                    new BoardSeat(SampleBoard.seatId(UMA), SampleBoard.kind(UMA))));
            with(shared, DAY)
                    .given(ITEMS.givenNothing().and(add()).and(vote(UMA, Choice.YES)).events())
                    .when(vote(second, Choice.YES))
                    .refused(new AgendaItemRefusal.VotedAlready(DAY));
        }
    }

    /** Counted on the day after, when the vote of the meeting has closed. */
    @Nested
    class Close {

        private static final LocalDate AFTER = DAY.plusDays(1);

        private final DeciderSpec<
                        AgendaItemCommand, AgendaItemState, AgendaItemEvent, AgendaItemRefusal>
                after = with(SampleBoard.of(AFTER, false, SampleBoard.ALL), AFTER);

        @Test
        @Rule("R71")
        void with_both_sides_and_a_majority_the_case_is_generalized() {
            var given =
                    ITEMS.givenNothing()
                            .and(add())
                            .and(vote(EVA, Choice.YES))
                            .and(vote(UMA, Choice.YES))
                            .and(vote(DORA, Choice.NO));
            AgendaItemEvent.Decided decided =
                    (AgendaItemEvent.Decided)
                            nextDay(given).when(close(null)).accepted().getFirst();
            assertThat(decided.majority()).isEqualTo(Choice.YES);
            assertThat(decided.subject()).isEqualTo(ABRI);
            assertThat(decided.tally()).isEqualTo(new Tally(2, 1, 1, 1));
            assertThat(decided.votes())
                    .extracting(BoardVote::person)
                    .containsExactly(EVA, UMA, DORA);
            assertThat(decided.policyVersion()).isEqualTo(1);
            assertThat(decided.reviewOn()).isNull();
        }

        @Test
        void without_an_employee_or_a_user_representative_there_is_no_decision() {
            voted(DORA, UMA, ULF).refused(new AgendaItemRefusal.NotQuorate(0, 2));
            voted(DORA, EVA, ELI).refused(new AgendaItemRefusal.NotQuorate(2, 0));
            voted(DORA).refused(new AgendaItemRefusal.NotQuorate(0, 0));
            voted().refused(new AgendaItemRefusal.NoMeeting(AFTER));
            assertThat(voted(EVA, UMA).accepted()).hasSize(1);
        }

        @Test
        void a_tie_decides_nothing() {
            nextDay(
                            ITEMS.givenNothing()
                                    .and(add())
                                    .and(vote(EVA, Choice.YES))
                                    .and(vote(UMA, Choice.NO)))
                    .when(close(REVIEW))
                    .refused(new AgendaItemRefusal.Tie(1));
        }

        @Test
        @Rule("R71")
        void not_yet_needs_a_date_of_review_to_come() {
            var given =
                    nextDay(
                            ITEMS.givenNothing()
                                    .and(add())
                                    .and(vote(EVA, Choice.NO))
                                    .and(vote(UMA, Choice.NO)));
            given.when(close(null)).refused(new AgendaItemRefusal.NoReview(AFTER));
            given.when(close(AFTER)).refusedBy("R71");
            assertThat(given.when(close(AFTER.plusDays(1))).accepted())
                    .extracting(event -> ((AgendaItemEvent.Decided) event).reviewOn())
                    .containsExactly(AFTER.plusDays(1));
        }

        @Test
        void votes_of_an_earlier_meeting_are_not_mixed_with_those_of_a_later_one() {
            var history =
                    ITEMS.givenNothing()
                            .and(add())
                            .and(vote(EVA, Choice.YES))
                            .and(vote(UMA, Choice.YES))
                            .events();
            LocalDate next = DAY.plusDays(7);
            var later = with(SampleBoard.of(next, true, List.of(DORA, UMA)), next);
            assertThat(later.given(history).when(close(null)).accepted())
                    .extracting(event -> ((AgendaItemEvent.Decided) event).meetingOn())
                    .containsExactly(DAY);
            later.given(history)
                    .and(vote(UMA, Choice.NO, 2))
                    .and(abstain(DORA))
                    .when(close(null))
                    .refused(new AgendaItemRefusal.NotQuorate(0, 1));
        }

        @Test
        void what_is_decided_is_decided_once() {
            var given =
                    ITEMS.givenNothing()
                            .and(add())
                            .and(vote(EVA, Choice.YES))
                            .and(vote(UMA, Choice.YES));
            given = nextDay(given).and(close(null));
            given.when(close(REVIEW)).nothingMore();
            given.when(add()).nothingMore();
            given.when(vote(DORA, Choice.NO))
                    .refused(new AgendaItemRefusal.DecidedAlready(BoardOutcome.GENERALIZE, DAY));
        }

        @Test
        void a_question_that_is_no_case_needs_no_review() {
            var question =
                    new AgendaItemCommand.Ask(
                            ITEM, text("meet monthly?"), null, EVA, Set.of(SampleBoard.kind(EVA)));
            var given =
                    ITEMS.givenNothing()
                            .and(question)
                            .and(vote(EVA, Choice.NO))
                            .and(vote(UMA, Choice.NO));
            assertThat(nextDay(given).when(close(null)).accepted()).hasSize(1);
            ITEMS.givenNothing()
                    .when(
                            new AgendaItemCommand.Ask(
                                    ITEM, null, null, EVA, Set.of(SampleBoard.kind(EVA))))
                    .refused(new AgendaItemRefusal.NoQuestion());
        }

        private DeciderSpec<AgendaItemCommand, AgendaItemState, AgendaItemEvent, AgendaItemRefusal>
                        .Then
                voted(PersonId... voters) {
            var given = ITEMS.givenNothing().and(add());
            for (PersonId voter : voters) {
                given = given.and(vote(voter, Choice.YES));
            }
            return nextDay(given).when(close(null));
        }

        private DeciderSpec<AgendaItemCommand, AgendaItemState, AgendaItemEvent, AgendaItemRefusal>
                        .Given
                nextDay(
                        DeciderSpec<
                                                AgendaItemCommand,
                                                AgendaItemState,
                                                AgendaItemEvent,
                                                AgendaItemRefusal>
                                        .Given
                                given) {
            return after.given(given.events());
        }
    }

    private static DeciderSpec<
                    AgendaItemCommand, AgendaItemState, AgendaItemEvent, AgendaItemRefusal>
            with(BoardComposition board, LocalDate today) {
        return DeciderSpec.of(
                AgendaItemState.UNKNOWN,
                AgendaItemState::evolve,
                (c, s) -> AgendaItemDecider.decide(c, s, board, SampleBoard.at(today)));
    }
}
