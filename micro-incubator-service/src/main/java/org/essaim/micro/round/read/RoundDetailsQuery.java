package org.essaim.micro.round.read;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.PersonId;
import org.essaim.contract.voting.Ballot;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.domain.RoundState;
import org.essaim.runtime.read.StoredState;
import org.springframework.stereotype.Component;

/**
 * Reads a round from its own events, and what of it concerns one person: what was answered 201 is
 * in it at once, a vote too (R31).
 */
@Component
public record RoundDetailsQuery(EventStore events, ShownTexts texts) {

    /** Empty where nobody requested it. */
    public Optional<RoundDetails> of(UUID round) {
        List<RoundEvent> happened =
                events.readEvents(RoundCommand.targetOf(round))
                        .asStream()
                        .map(message -> (RoundEvent) message.getPayload())
                        .toList();
        return happened.isEmpty()
                ? Optional.empty()
                : Optional.of(RoundDetails.of(happened, texts.of(happened)));
    }

    /** Whether its votes can be counted: none that is missing could change it (R31). */
    public boolean isDecided(UUID round, Set<PersonId> volunteers) {
        return state(round) instanceof RoundState.Open open && open.isDecided(volunteers);
    }

    private RoundState state(UUID round) {
        return StoredState.of(
                events,
                RoundCommand.targetOf(round),
                RoundEvent.class,
                RoundState.NOT_REQUESTED,
                RoundState::evolve);
    }

    /** Of a round that nobody requested, nothing is said. */
    public OwnBallot own(UUID round, PersonId person) {
        return switch (state(round)) {
            case RoundState.NotRequested _ -> new OwnBallot(false, false);
            case RoundState.Open open -> own(open, person);
            case RoundState.Ended ended -> own(ended.last(), person);
        };
    }

    private static OwnBallot own(RoundState.Open round, PersonId person) {
        Ballot<RoundEvent.Voted> ballot = round.ballot();
        return new OwnBallot(ballot.hasVoteOf(person), round.without().contains(person));
    }

    /**
     * What a ballot says to one person of themselves, and to nobody else (R31).
     *
     * @param hasVoted whether they voted; how is shown to nobody
     * @param hasNoVote whether they requested the round, or owned the initiative since
     */
    public record OwnBallot(boolean hasVoted, boolean hasNoVote) {}
}
