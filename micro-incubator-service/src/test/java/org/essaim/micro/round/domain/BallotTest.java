package org.essaim.micro.round.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.round.domain.TestCommands.ADA;
import static org.essaim.micro.round.domain.TestCommands.DAY;
import static org.essaim.micro.round.domain.TestCommands.FIT;
import static org.essaim.micro.round.domain.TestCommands.INITIATIVE;
import static org.essaim.micro.round.domain.TestCommands.MIA;
import static org.essaim.micro.round.domain.TestCommands.OLA;
import static org.essaim.micro.round.domain.TestCommands.OTTO;
import static org.essaim.micro.round.domain.TestCommands.ROUND;
import static org.essaim.micro.round.domain.TestCommands.USUAL;
import static org.essaim.micro.round.domain.TestCommands.close;
import static org.essaim.micro.round.domain.TestCommands.context;
import static org.essaim.micro.round.domain.TestCommands.id;
import static org.essaim.micro.round.domain.TestCommands.lapse;
import static org.essaim.micro.round.domain.TestCommands.later;
import static org.essaim.micro.round.domain.TestCommands.request;
import static org.essaim.micro.round.domain.TestCommands.requested;
import static org.essaim.micro.round.domain.TestCommands.requestedEvents;
import static org.essaim.micro.round.domain.TestCommands.standing;
import static org.essaim.micro.round.domain.TestCommands.vote;
import static org.essaim.micro.round.domain.TestCommands.voted;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.Money;
import org.essaim.contract.PersonId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.voting.Choice;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** The ballot of the volunteers on one round (R31). */
class BallotTest {

    private static final LocalDate FOURTEENTH = DAY.plusDays(14);
    private static final LocalDate FIFTEENTH = DAY.plusDays(15);

    @Test
    @Rule("R31")
    void a_volunteer_votes_once_in_the_capacity_of_the_moment() {
        requested()
                .when(vote(OLA, Choice.YES))
                .then(
                        new RoundEvent.Voted(
                                ROUND,
                                INITIATIVE,
                                id("vote of " + OLA),
                                OLA,
                                Capacity.OPERATIONAL,
                                Choice.YES));
        requested()
                .and(vote(OLA, Choice.YES))
                .when(new RoundCommand.CastVote(ROUND, id("another"), OLA, Choice.NO))
                .refused(new RoundRefusal.VotedAlready());
        requested().and(vote(OLA, Choice.YES)).when(vote(OLA, Choice.YES)).nothingMore();
    }

    @Test
    @Rule("R31")
    void the_owner_has_no_vote_even_as_a_volunteer() {
        Map<PersonId, Capacity> withAda = new HashMap<>(TestCommands.VOLUNTEERS);
        withAda.put(ADA, Capacity.MANAGER);
        requested(DAY, context(FIT, withAda))
                .when(vote(ADA, Choice.YES))
                .refused(new RoundRefusal.OwnerHasNoVote());
    }

    @Test
    @Rule("R31")
    void who_owns_it_now_has_no_vote_although_somebody_else_asked() {
        requested(
                        DAY,
                        context(
                                standing(MIA, true, false, false, Money.noEuros()),
                                TestCommands.VOLUNTEERS))
                .when(vote(MIA, Choice.YES))
                .refused(new RoundRefusal.OwnerHasNoVote());
    }

    @Test
    @Rule("R31")
    void a_ballot_that_said_no_is_closed_once() {
        requested()
                .and(vote(OLA, Choice.NO))
                .and(vote(MIA, Choice.NO))
                .and(close(MIA))
                .when(close(OLA))
                .nothingMore();
    }

    @Test
    @Rule("R31")
    void who_does_not_volunteer_neither_votes_nor_counts() {
        PersonId eve = new PersonId("p-eve");
        requested().when(vote(eve, Choice.YES)).refusedBy("R31");
        requested()
                .and(vote(OLA, Choice.YES))
                .and(vote(MIA, Choice.YES))
                .when(close(eve))
                .refused(new RoundRefusal.NotAVolunteer());
    }

    @Test
    @Rule("R31")
    void without_a_vote_of_each_capacity_nothing_is_decided() {
        requested()
                .and(vote(OLA, Choice.YES))
                .and(vote(OTTO, Choice.YES))
                .when(close(OLA))
                .refused(new RoundRefusal.NotQuorate(List.of(Capacity.MANAGER)));
        requested()
                .and(vote(MIA, Choice.YES))
                .when(close(MIA))
                .refused(new RoundRefusal.NotQuorate(List.of(Capacity.OPERATIONAL)));
    }

    @Test
    @Rule({"R31", "R99"})
    void a_majority_of_the_votes_cast_decides_under_the_policy_that_is_cited() {
        requested()
                .and(vote(OLA, Choice.YES))
                .and(vote(OTTO, Choice.NO))
                .and(vote(MIA, Choice.YES))
                .when(close(MIA))
                .then(
                        new RoundEvent.Decided(
                                ROUND, INITIATIVE, later(), new Tally(2, 1, 2, 1), DAY, 1));
    }

    @Test
    @Rule("R31")
    void a_tie_is_no_majority() {
        requested()
                .and(vote(OLA, Choice.YES))
                .and(vote(MIA, Choice.NO))
                .when(close(OLA))
                .refused(new RoundRefusal.VotesMissing(FOURTEENTH));
        TestCommands.on(FIFTEENTH, USUAL)
                .given(requestedEvents(voted(OLA, Choice.YES), voted(MIA, Choice.NO)))
                .when(close(OLA))
                .then(
                        new RoundEvent.Rejected(
                                ROUND, INITIATIVE, new Tally(1, 1, 1, 1), FOURTEENTH, 1));
    }

    @Test
    @Rule("R31")
    void on_the_14th_day_it_is_still_open_and_on_the_15th_it_is_not() {
        assertThat(requested(FOURTEENTH, USUAL).when(vote(OLA, Choice.YES)).accepted()).hasSize(1);
        requested(FOURTEENTH, USUAL).when(lapse(FOURTEENTH)).nothingMore();
        requested(FIFTEENTH, USUAL)
                .when(vote(OLA, Choice.YES))
                .refused(new RoundRefusal.BallotExpired(FOURTEENTH));
        requested(FIFTEENTH, USUAL).when(close(OLA)).refusedBy("R31");
        requested(FIFTEENTH, USUAL)
                .when(lapse(FIFTEENTH))
                .then(new RoundEvent.Lapsed(ROUND, INITIATIVE, new Tally(0, 0, 0, 0), FIFTEENTH));
    }

    @Test
    @Rule("R31")
    void what_is_over_is_over() {
        var lapsed = requested(FIFTEENTH, USUAL).and(lapse(FIFTEENTH));
        var refusal = new RoundRefusal.BallotEnded(RoundOutcome.LAPSED, FIFTEENTH);
        lapsed.when(vote(OLA, Choice.YES)).refused(refusal);
        lapsed.when(close(OLA)).refused(refusal);
        lapsed.when(lapse(FIFTEENTH)).nothingMore();
        var decided = requested().and(vote(OLA, Choice.YES)).and(vote(MIA, Choice.YES));
        decided.and(close(OLA)).when(close(OLA)).nothingMore();
        decided.and(close(OLA)).when(vote(OLA, Choice.YES)).nothingMore();
        decided.and(close(OLA)).when(vote(OTTO, Choice.NO)).refusedBy("R31");
        decided.and(close(OLA)).when(lapse(FIFTEENTH)).nothingMore();
        decided.and(close(OLA)).when(request(later())).nothingMore();
    }

    @Test
    @Rule({"R28", "R31"})
    void who_takes_the_initiative_over_after_voting_has_no_vote_any_more() {
        RoundContext mias =
                context(
                        standing(MIA, true, false, false, Money.noEuros()),
                        TestCommands.VOLUNTEERS);
        List<RoundEvent> voted = requestedEvents(voted(OLA, Choice.YES), voted(MIA, Choice.YES));
        TestCommands.on(DAY, mias)
                .given(voted)
                .when(close(OLA))
                .refused(new RoundRefusal.NotQuorate(List.of(Capacity.MANAGER)));
    }

    @Test
    @Rule("R31")
    void who_asked_owns_or_owned_it_since_has_no_vote_whoever_owns_it_now() {
        RoundContext olas =
                context(
                        standing(OLA, true, false, false, Money.noEuros()),
                        Map.of(ADA, Capacity.MANAGER, OLA, Capacity.OPERATIONAL));
        requested(DAY, olas).when(vote(ADA, Choice.YES)).refused(new RoundRefusal.OwnerHasNoVote());
        var handedOn = requested().and(new RoundCommand.RecordOwner(ROUND, OTTO));
        handedOn.when(vote(OTTO, Choice.YES)).refused(new RoundRefusal.OwnerHasNoVote());
        handedOn.when(new RoundCommand.RecordOwner(ROUND, OTTO)).nothingMore();
        handedOn.when(new RoundCommand.RecordOwner(ROUND, ADA)).nothingMore();
    }

    @Test
    @Rule("R31")
    void a_vote_of_who_owned_it_for_a_moment_afterwards_does_not_count() {
        var voted = requested().and(vote(OLA, Choice.YES)).and(vote(MIA, Choice.YES));
        voted.and(new RoundCommand.RecordOwner(ROUND, OLA))
                .when(close(OTTO))
                .refused(new RoundRefusal.NotQuorate(List.of(Capacity.OPERATIONAL)));
        voted.and(new RoundCommand.RecordOwner(ROUND, OLA))
                .and(vote(OTTO, Choice.YES))
                .when(close(OTTO))
                .then(
                        new RoundEvent.Decided(
                                ROUND, INITIATIVE, later(), new Tally(2, 0, 1, 1), DAY, 1));
    }

    @Test
    @Rule("R31")
    void with_its_initiative_a_ballot_ends() {
        var cancelled = new RoundCommand.Cancel(ROUND, ReleaseCause.INTEGRATED);
        requested()
                .and(vote(OLA, Choice.YES))
                .when(cancelled)
                .then(new RoundEvent.Cancelled(ROUND, INITIATIVE, ReleaseCause.INTEGRATED, DAY));
        var refusal = new RoundRefusal.BallotEnded(RoundOutcome.CANCELLED, DAY);
        var over = requested().and(cancelled);
        over.when(vote(OLA, Choice.YES)).refused(refusal);
        over.when(close(OLA)).refused(refusal);
        over.when(cancelled).nothingMore();
        over.when(new RoundCommand.RecordOwner(ROUND, OTTO)).nothingMore();
        over.when(lapse(FIFTEENTH)).nothingMore();
    }

    @Test
    void nothing_is_voted_on_that_was_not_asked_for() {
        TestCommands.on(DAY, USUAL)
                .givenNothing()
                .when(vote(OLA, Choice.YES))
                .refused(new RoundRefusal.UnknownRound(ROUND));
        assertThat(requestedEvents()).hasSize(1);
    }
}
