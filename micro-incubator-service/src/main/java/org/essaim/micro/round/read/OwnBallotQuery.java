package org.essaim.micro.round.read;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.PersonId;
import org.essaim.contract.voting.Ballot;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.domain.RoundState;
import org.essaim.runtime.read.StoredState;
import org.springframework.stereotype.Component;

/** Reads from a round's own events what concerns one person: a vote is in it at once (R31). */
@Component
public record OwnBallotQuery(EventStore events) {

    /** Of a round that nobody requested, nothing is said. */
    public OwnBallot of(UUID round, PersonId person) {
        RoundState state =
                StoredState.of(
                        events,
                        RoundCommand.targetOf(round),
                        RoundEvent.class,
                        RoundState.NOT_REQUESTED,
                        RoundState::evolve);
        return switch (state) {
            case RoundState.NotRequested _ -> new OwnBallot(false, false);
            case RoundState.Open open -> of(open, person);
            case RoundState.Ended ended -> of(ended.last(), person);
        };
    }

    private static OwnBallot of(RoundState.Open round, PersonId person) {
        Ballot<RoundEvent.Voted> ballot = round.ballot();
        return new OwnBallot(ballot.hasVoteOf(person), round.without().contains(person));
    }
}
