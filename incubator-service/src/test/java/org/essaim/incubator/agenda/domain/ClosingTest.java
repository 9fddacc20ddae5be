package org.essaim.incubator.agenda.domain;

import static org.assertj.core.api.Assertions.assertThat;
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

import org.essaim.contract.BusinessDay;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Policy;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.voting.Choice;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** A vote is over when every seat has voted or abstained, or when it closes. */
@Rule("R02")
class ClosingTest {

    private static final DeciderSpec<
                    AgendaItemCommand, AgendaItemState, AgendaItemEvent, AgendaItemRefusal>
            ITEMS = at(SampleBoard.at(DAY).now());

    @Test
    void two_who_hurry_decide_nothing_while_others_may_still_vote() {
        var hurried =
                ITEMS.givenNothing()
                        .and(add())
                        .and(vote(EVA, Choice.YES))
                        .and(vote(UMA, Choice.YES));
        Instant midnight = BusinessDay.startOf(DAY.plusDays(1));
        hurried.when(close(null)).refused(new AgendaItemRefusal.VoteOpen(3, midnight));
        ITEMS.givenNothing()
                .and(add())
                .when(close(null))
                .refused(new AgendaItemRefusal.VoteOpen(5, midnight));
        var all =
                hurried.and(vote(DORA, Choice.NO))
                        .and(vote(ELI, Choice.NO))
                        .and(vote(ULF, Choice.NO));
        assertThat(all.when(close(DAY.plusMonths(6))).accepted())
                .extracting(event -> ((AgendaItemEvent.Decided) event).majority())
                .containsExactly(Choice.NO);
    }

    @Test
    void who_abstains_is_not_waited_for_and_casts_no_vote() {
        var given =
                ITEMS.givenNothing()
                        .and(add())
                        .and(vote(EVA, Choice.YES))
                        .and(vote(UMA, Choice.YES))
                        .and(abstain(DORA))
                        .and(abstain(ELI));
        given.when(close(null)).refusedBy("R02");
        given.when(abstain(ELI)).nothingMore();
        given.when(vote(ELI, Choice.NO)).refused(new AgendaItemRefusal.VotedAlready(DAY));
        AgendaItemEvent.Decided decided =
                (AgendaItemEvent.Decided)
                        given.and(abstain(ULF)).when(close(null)).accepted().getFirst();
        assertThat(decided.tally()).isEqualTo(new Tally(2, 0, 1, 1));
    }

    @Test
    void at_the_time_that_was_announced_the_vote_is_over() {
        LocalTime noon = LocalTime.NOON;
        Instant closing = DAY.atTime(noon).atZone(BusinessDay.ZONE).toInstant();
        var asked =
                ITEMS.givenNothing()
                        .and(
                                new AgendaItemCommand.Ask(
                                        ITEM,
                                        text("meet monthly?"),
                                        noon,
                                        EVA,
                                        Set.of(SampleBoard.kind(EVA))))
                        .and(vote(EVA, Choice.YES))
                        .and(vote(UMA, Choice.YES));
        asked.when(close(null)).refused(new AgendaItemRefusal.VoteOpen(3, closing));
        var later = at(closing).given(asked.events());
        later.when(vote(DORA, Choice.NO)).refused(new AgendaItemRefusal.VoteOver(closing));
        assertThat(later.when(close(null)).accepted()).hasSize(1);
    }

    @Test
    @Rule("R71")
    void a_day_of_review_is_kept_only_where_the_answer_is_not_yet() {
        var closed =
                at(BusinessDay.startOf(DAY.plusDays(1)))
                        .given(
                                ITEMS.givenNothing()
                                        .and(add())
                                        .and(vote(EVA, Choice.YES))
                                        .and(vote(UMA, Choice.YES))
                                        .events())
                        .when(close(DAY.plusMonths(6)));
        assertThat(closed.accepted())
                .extracting(event -> ((AgendaItemEvent.Decided) event).reviewOn())
                .containsExactly((LocalDate) null);
    }

    @Test
    void who_is_given_another_seat_during_the_vote_has_voted() {
        var moved = new BoardSeat(NamedUuid.of("another seat"), SampleBoard.kind(UMA));
        var board = new BoardComposition(DAY, true, Map.of(UMA, moved));
        DeciderSpec.of(
                        AgendaItemState.UNKNOWN,
                        AgendaItemState::evolve,
                        (AgendaItemCommand c, AgendaItemState s) ->
                                AgendaItemDecider.decide(c, s, board, SampleBoard.at(DAY)))
                .given(ITEMS.givenNothing().and(add()).and(vote(UMA, Choice.YES)).events())
                .when(vote(UMA, Choice.NO, 2))
                .refused(new AgendaItemRefusal.VotedAlready(DAY));
    }

    private static DeciderSpec<
                    AgendaItemCommand, AgendaItemState, AgendaItemEvent, AgendaItemRefusal>
            at(Instant now) {
        Circumstances at = new Circumstances(now, Policy.FOUNDING);
        return DeciderSpec.of(
                AgendaItemState.UNKNOWN,
                AgendaItemState::evolve,
                (c, s) -> AgendaItemDecider.decide(c, s, SampleBoard.on(DAY), at));
    }
}
