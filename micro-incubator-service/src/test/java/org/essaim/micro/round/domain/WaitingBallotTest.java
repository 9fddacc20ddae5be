package org.essaim.micro.round.domain;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.essaim.micro.round.domain.TestCommands.later;
import static org.essaim.micro.round.domain.TestCommands.requested;
import static org.essaim.micro.round.domain.TestCommands.requestedEvents;
import static org.essaim.micro.round.domain.TestCommands.vote;
import static org.essaim.micro.round.domain.TestCommands.voted;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.PersonId;
import org.essaim.contract.voting.Choice;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** A ballot waits no longer than it must, and for everybody whose vote could change it (R31). */
class WaitingBallotTest {

    private static final LocalDate FIFTEENTH = DAY.plusDays(15);

    private static final Map<PersonId, Capacity> FOUR =
            Map.of(
                    OLA,
                    Capacity.OPERATIONAL,
                    OTTO,
                    Capacity.OPERATIONAL,
                    MIA,
                    Capacity.MANAGER,
                    new PersonId("p-max"),
                    Capacity.MANAGER);

    private static final List<RoundEvent> TWO =
            requestedEvents(voted(OLA, Choice.YES), voted(MIA, Choice.YES));

    /** Nobody asks for it. */
    private static final RoundCommand COUNT = close(null);

    @Test
    @Rule("R31")
    void the_first_two_who_come_do_not_decide_for_four() {
        requestedOfFour()
                .and(vote(OLA, Choice.YES))
                .and(vote(MIA, Choice.YES))
                .when(close(MIA))
                .refused(new RoundRefusal.VotesMissing(DAY.plusDays(14)));
        var two = requestedOfFour().and(vote(OLA, Choice.YES)).and(vote(MIA, Choice.YES));
        two.when(COUNT).nothingMore();
        two.and(vote(OTTO, Choice.YES))
                .when(COUNT)
                .then(
                        new RoundEvent.Decided(
                                ROUND, INITIATIVE, later(), new Tally(3, 0, 2, 1), DAY, 1));
    }

    @Test
    @Rule("R31")
    void what_no_missing_vote_can_turn_round_waits_for_nobody() {
        requestedOfFour()
                .and(vote(OLA, Choice.NO))
                .and(vote(MIA, Choice.NO))
                .when(COUNT)
                .then(new RoundEvent.Rejected(ROUND, INITIATIVE, new Tally(0, 2, 1, 1), DAY, 1));
        requestedOfFour()
                .and(vote(OLA, Choice.NO))
                .and(vote(OTTO, Choice.NO))
                .when(COUNT)
                .nothingMore();
    }

    @Test
    @Rule({"R04", "R31"})
    void who_withdrew_is_missing_no_more_and_who_came_is() {
        TestCommands.on(DAY, context(FIT, FOUR)).given(TWO).when(COUNT).nothingMore();
        assertThat(TestCommands.on(DAY, USUAL).given(TWO).when(COUNT).accepted()).hasSize(1);
    }

    @Test
    @Rule("R31")
    void after_its_last_day_it_is_counted_by_those_who_voted_and_without_a_quorum_lapses() {
        TestCommands.on(FIFTEENTH, USUAL)
                .given(requestedEvents(voted(OLA, Choice.YES), voted(OTTO, Choice.YES)))
                .when(COUNT)
                .nothingMore();
        TestCommands.on(FIFTEENTH, context(FIT, FOUR))
                .given(TWO)
                .when(COUNT)
                .then(
                        new RoundEvent.Decided(
                                ROUND,
                                INITIATIVE,
                                later(),
                                new Tally(2, 0, 1, 1),
                                DAY.plusDays(14),
                                1));
    }

    private static DeciderSpec<RoundCommand, RoundState, RoundEvent, RoundRefusal>.Given
            requestedOfFour() {
        return requested(DAY, context(FIT, FOUR));
    }
}
