package org.essaim.micro.round.automation;

import module java.base;

import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.runtime.command.SameTransaction;
import org.essaim.runtime.schedule.DailyTask;
import org.essaim.runtime.schedule.Deadlines;
import org.springframework.core.annotation.Order;

/** A ballot is counted by itself once its last day has passed, or lapses without a quorum (R31). */
@SameTransaction
@Order(0)
public class WhenBallotExpiresThenLapse implements DailyTask {

    private static final String BALLOT = "ballot";

    private final Deadlines deadlines;

    private final OpenBallots ballots;
    private final BallotCount count;

    WhenBallotExpiresThenLapse(Deadlines deadlines, OpenBallots ballots, BallotCount count) {
        this.deadlines = deadlines;
        this.ballots = ballots;
        this.count = count;
    }

    /** What is quorate is counted first: a vote that is missing by now is missing for good. */
    @Override
    public void reached(LocalDate today) {
        ballots.eachToCount(count::of);
        deadlines.over(BALLOT, today).forEach(round -> count.of(UUID.fromString(round)));
        deadlines.eachOver(
                BALLOT, today, round -> new RoundCommand.Lapse(UUID.fromString(round), today));
    }

    public void on(RoundEvent.Requested requested) {
        String round = requested.round().toString();
        deadlines.set(BALLOT, round, round, requested.lastDay());
    }

    public void on(RoundEvent.Decided decided) {
        deadlines.drop(BALLOT, decided.round().toString());
    }

    public void on(RoundEvent.Rejected rejected) {
        deadlines.drop(BALLOT, rejected.round().toString());
    }

    public void on(RoundEvent.Cancelled cancelled) {
        deadlines.drop(BALLOT, cancelled.round().toString());
    }
}
