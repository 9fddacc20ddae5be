package org.essaim.micro.round.domain;

import static org.essaim.micro.round.domain.TestCommands.DAY;
import static org.essaim.micro.round.domain.TestCommands.INITIATIVE;
import static org.essaim.micro.round.domain.TestCommands.PILOT_USERS;
import static org.essaim.micro.round.domain.TestCommands.ROUND;
import static org.essaim.micro.round.domain.TestCommands.USUAL;
import static org.essaim.micro.round.domain.TestCommands.VOLUNTEERS;
import static org.essaim.micro.round.domain.TestCommands.context;
import static org.essaim.micro.round.domain.TestCommands.later;
import static org.essaim.micro.round.domain.TestCommands.on;
import static org.essaim.micro.round.domain.TestCommands.vote;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.voting.Choice;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ballot that a portfolio file states ended as it would have here (R16, R31). */
class ImportedBallotTest {

    private static final LocalDate LAST_DAY = DAY.plusDays(14);
    private static final LocalDate TODAY = DAY.plusYears(1);

    @ParameterizedTest
    @CsvSource({"2,1,DECIDED", "1,1,REJECTED", "0,2,REJECTED"})
    @Rule({"R16", "R31"})
    void the_majority_of_the_votes_that_were_counted_decides(int yes, int no, RoundOutcome how) {
        PastBallot past = counted(LAST_DAY, yes, no, yes + no - 1, 1);

        on(TODAY, USUAL).givenNothing().when(stated(past)).then(imported(past, how));
    }

    @Test
    @Rule("R31")
    void one_that_nobody_counted_lapsed_and_one_whose_initiative_ended_was_cancelled() {
        PastBallot left = ended(LAST_DAY.plusDays(1), null, null, null, 1, 0);
        PastBallot closed = ended(DAY, ReleaseCause.CLOSED, null, null, 0, 0);

        on(TODAY, USUAL)
                .givenNothing()
                .when(stated(left))
                .then(imported(left, RoundOutcome.LAPSED));
        on(TODAY, USUAL)
                .givenNothing()
                .when(stated(closed))
                .then(imported(closed, RoundOutcome.CANCELLED));
    }

    @Test
    @Rule("R31")
    void no_votes_are_counted_after_the_last_day_or_without_both_capacities() {
        refused(
                counted(LAST_DAY.plusDays(1), 2, 0, 1, 1),
                new RoundRefusal.BallotExpired(LAST_DAY));
        refused(
                counted(LAST_DAY, 2, 0, 2, 0),
                new RoundRefusal.NotQuorate(List.of(Capacity.MANAGER)));
        refused(
                counted(LAST_DAY, 0, 1, 0, 1),
                new RoundRefusal.NotQuorate(List.of(Capacity.OPERATIONAL)));
    }

    @Test
    @Rule("R20")
    void nobody_voted_on_what_nobody_launched() {
        on(TODAY, context(null, VOLUNTEERS))
                .givenNothing()
                .when(stated(counted(LAST_DAY, 2, 0, 1, 1)))
                .refused(new RoundRefusal.UnknownInitiative(INITIATIVE));
    }

    @Test
    @Rule({"R16", "R31"})
    void the_same_line_again_states_nothing_more_and_nobody_votes_in_it() {
        RoundCommand stated = stated(counted(LAST_DAY, 2, 0, 1, 1));

        on(TODAY, USUAL).givenNothing().and(stated).when(stated).nothingMore();
        on(TODAY, USUAL)
                .givenNothing()
                .and(stated)
                .when(vote(TestCommands.OLA, Choice.NO))
                .refused(new RoundRefusal.BallotEnded(RoundOutcome.DECIDED, LAST_DAY));
    }

    private static void refused(PastBallot past, RoundRefusal why) {
        on(TODAY, USUAL).givenNothing().when(stated(past)).refused(why);
    }

    private static PastBallot counted(
            LocalDate on, int yes, int no, int operational, int managers) {
        return ended(on, null, yes, no, operational, managers);
    }

    private static PastBallot ended(
            LocalDate on,
            ReleaseCause cause,
            Integer yes,
            Integer no,
            int operational,
            int managers) {
        return new PastBallot(later(), DAY, LAST_DAY, on, cause, yes, no, operational, managers);
    }

    private static RoundCommand stated(PastBallot past) {
        return new RoundCommand.Import(ROUND, INITIATIVE, PILOT_USERS, past, List.of("euros"));
    }

    private static RoundEvent imported(PastBallot past, RoundOutcome outcome) {
        return new RoundEvent.Imported(
                ROUND, INITIATIVE, PILOT_USERS.reference(), past, outcome, List.of("euros"));
    }
}
