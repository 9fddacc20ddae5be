package org.essaim.micro.round.automation;

import module java.base;

import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.runtime.command.SameTransaction;
import org.essaim.runtime.schedule.DailyTask;
import org.essaim.runtime.schedule.Deadlines;
import org.springframework.core.annotation.Order;

/** A ballot that nobody closes lapses by itself once its last day has passed (R31). */
@SameTransaction
@Order(0)
public class WhenBallotExpiresThenLapse implements DailyTask {

    private static final String BALLOT = "ballot";

    private final Deadlines deadlines;

    WhenBallotExpiresThenLapse(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void reached(LocalDate today) {
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
