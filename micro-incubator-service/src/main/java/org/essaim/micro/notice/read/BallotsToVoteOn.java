package org.essaim.micro.notice.read;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.PersonId;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.domain.RoundState;
import org.essaim.runtime.read.StoredState;
import org.springframework.stereotype.Component;

/**
 * In which open ballots a volunteer has a vote (R31). Who has voted is read from the events and
 * kept nowhere: nobody is reminded who has, and no table says it.
 */
@Component
record BallotsToVoteOn(WaitingRows rows, EventStore events) {

    /** Those in which that volunteer can vote now. */
    List<Notice.BallotOpen> notVotedBy(PersonId volunteer, LocalDate today) {
        return open(volunteer, today, open -> !open.ballot().hasVoteOf(volunteer));
    }

    /** Those in which that volunteer has a vote, cast or not. */
    List<Notice.BallotOpen> votedOnBy(PersonId volunteer, LocalDate today) {
        return open(volunteer, today, _ -> true);
    }

    private List<Notice.BallotOpen> open(
            PersonId volunteer, LocalDate today, Predicate<RoundState.Open> wanted) {
        return rows.rounds(today).stream()
                .filter(
                        row ->
                                state(row.round()) instanceof RoundState.Open open
                                        && !open.without().contains(volunteer)
                                        && wanted.test(open))
                .toList();
    }

    private RoundState state(UUID round) {
        return StoredState.of(
                events,
                RoundCommand.targetOf(round),
                RoundEvent.class,
                RoundState.NOT_REQUESTED,
                RoundState::evolve);
    }
}
