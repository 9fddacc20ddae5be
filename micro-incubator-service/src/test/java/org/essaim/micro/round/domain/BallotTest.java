package org.essaim.micro.round.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.round.domain.Asks.ADA;
import static org.essaim.micro.round.domain.Asks.DAY;
import static org.essaim.micro.round.domain.Asks.FIT;
import static org.essaim.micro.round.domain.Asks.INITIATIVE;
import static org.essaim.micro.round.domain.Asks.MIA;
import static org.essaim.micro.round.domain.Asks.OLA;
import static org.essaim.micro.round.domain.Asks.OTTO;
import static org.essaim.micro.round.domain.Asks.ROUND;
import static org.essaim.micro.round.domain.Asks.USUAL;
import static org.essaim.micro.round.domain.Asks.asked;
import static org.essaim.micro.round.domain.Asks.askedFor;
import static org.essaim.micro.round.domain.Asks.asking;
import static org.essaim.micro.round.domain.Asks.complete;
import static org.essaim.micro.round.domain.Asks.id;
import static org.essaim.micro.round.domain.Asks.lapse;
import static org.essaim.micro.round.domain.Asks.later;
import static org.essaim.micro.round.domain.Asks.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.contract.Capacity;
import org.essaim.contract.Money;
import org.essaim.contract.PersonId;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** The ballot of the volunteers on one round (R31). */
class BallotTest {

    private static final LocalDate FOURTEENTH = DAY.plusDays(14);
    private static final LocalDate FIFTEENTH = DAY.plusDays(15);

    @Test
    @Rule("R31")
    void a_volunteer_votes_once_in_the_capacity_of_the_moment() {
        asked().when(vote(OLA, Choice.YES))
                .then(
                        new RoundEvent.Voted(
                                ROUND,
                                INITIATIVE,
                                id("vote of " + OLA),
                                OLA,
                                Capacity.OPERATIONAL,
                                Choice.YES));
        asked().and(vote(OLA, Choice.YES))
                .when(new RoundCommand.Vote(ROUND, id("another"), OLA, Choice.NO))
                .refused(new RoundRefusal.VotedAlready());
        asked().and(vote(OLA, Choice.YES)).when(vote(OLA, Choice.YES)).nothingMore();
    }

    @Test
    @Rule("R31")
    void the_owner_has_no_vote_even_as_a_volunteer() {
        Map<PersonId, Capacity> withAda = new HashMap<>(Asks.VOLUNTEERS);
        withAda.put(ADA, Capacity.MANAGER);
        asked(DAY, asking(FIT, withAda))
                .when(vote(ADA, Choice.YES))
                .refused(new RoundRefusal.OwnerHasNoVote());
    }

    @Test
    @Rule("R31")
    void who_does_not_volunteer_neither_votes_nor_counts() {
        PersonId eve = new PersonId("p-eve");
        asked().when(vote(eve, Choice.YES)).refusedBy("R31");
        asked().and(vote(OLA, Choice.YES))
                .and(vote(MIA, Choice.YES))
                .when(complete(eve))
                .refused(new RoundRefusal.NoVolunteer());
    }

    @Test
    @Rule("R31")
    void without_a_vote_of_each_capacity_nothing_is_decided() {
        asked().and(vote(OLA, Choice.YES))
                .and(vote(OTTO, Choice.YES))
                .when(complete(OLA))
                .refused(new RoundRefusal.NotQuorate(2, 0));
        asked().and(vote(MIA, Choice.YES))
                .when(complete(MIA))
                .refused(new RoundRefusal.NotQuorate(0, 1));
    }

    @Test
    @Rule({"R31", "R99"})
    void a_majority_of_the_votes_cast_decides_under_the_policy_that_is_cited() {
        asked().and(vote(OLA, Choice.YES))
                .and(vote(OTTO, Choice.NO))
                .and(vote(MIA, Choice.YES))
                .when(complete(MIA))
                .then(
                        new RoundEvent.Decided(
                                ROUND, INITIATIVE, later(), new Tally(2, 1, 2, 1), DAY, 1));
    }

    @Test
    @Rule("R31")
    void a_tie_is_no_majority() {
        asked().and(vote(OLA, Choice.YES))
                .and(vote(MIA, Choice.NO))
                .when(complete(OLA))
                .then(new RoundEvent.Rejected(ROUND, INITIATIVE, new Tally(1, 1, 1, 1), DAY, 1));
    }

    @Test
    @Rule("R31")
    void on_the_14th_day_it_is_still_open_and_on_the_15th_it_is_not() {
        assertThat(asked(FOURTEENTH, USUAL).when(vote(OLA, Choice.YES)).accepted()).hasSize(1);
        asked(FOURTEENTH, USUAL).when(lapse(FOURTEENTH)).nothingMore();
        asked(FIFTEENTH, USUAL)
                .when(vote(OLA, Choice.YES))
                .refused(new RoundRefusal.BallotOver("lapsed", FOURTEENTH));
        asked(FIFTEENTH, USUAL).when(complete(OLA)).refusedBy("R31");
        asked(FIFTEENTH, USUAL)
                .when(lapse(FIFTEENTH))
                .then(new RoundEvent.Lapsed(ROUND, INITIATIVE, new Tally(0, 0, 0, 0), FIFTEENTH));
    }

    @Test
    @Rule("R31")
    void what_is_over_is_over() {
        var lapsed = asked(FIFTEENTH, USUAL).and(lapse(FIFTEENTH));
        lapsed.when(vote(OLA, Choice.YES)).refusedBy("R31");
        lapsed.when(complete(OLA)).refusedBy("R31");
        lapsed.when(lapse(FIFTEENTH)).nothingMore();
        var decided = asked().and(vote(OLA, Choice.YES)).and(vote(MIA, Choice.YES));
        decided.and(complete(OLA)).when(complete(OLA)).nothingMore();
        decided.and(complete(OLA)).when(vote(OLA, Choice.YES)).nothingMore();
        decided.and(complete(OLA)).when(vote(OTTO, Choice.NO)).refusedBy("R31");
        decided.and(complete(OLA)).when(lapse(FIFTEENTH)).nothingMore();
    }

    @Test
    @Rule({"R28", "R31"})
    void who_takes_the_initiative_over_after_voting_has_no_vote_any_more() {
        RoundContext mias =
                asking(
                        new RoundContext.Standing(MIA, true, false, false, Money.noEuros()),
                        Asks.VOLUNTEERS);
        List<RoundEvent> voted = new ArrayList<>(askedFor());
        voted.add(voted(OLA, Capacity.OPERATIONAL));
        voted.add(voted(MIA, Capacity.MANAGER));
        Asks.on(DAY, mias)
                .given(voted)
                .when(complete(OLA))
                .refused(new RoundRefusal.NotQuorate(1, 0));
    }

    private static RoundEvent voted(PersonId person, Capacity capacity) {
        return new RoundEvent.Voted(
                ROUND, INITIATIVE, id("vote of " + person), person, capacity, Choice.YES);
    }

    @Test
    void nothing_is_voted_on_that_was_not_asked_for() {
        Asks.on(DAY, USUAL)
                .givenNothing()
                .when(vote(OLA, Choice.YES))
                .refused(new RoundRefusal.UnknownRound(ROUND));
        assertThat(askedFor()).hasSize(1);
    }
}
