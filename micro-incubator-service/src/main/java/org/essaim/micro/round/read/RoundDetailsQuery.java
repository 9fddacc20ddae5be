package org.essaim.micro.round.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.round.domain.Ballot;
import org.essaim.micro.round.domain.Plan;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.domain.RoundState;
import org.springframework.stereotype.Component;

/** Reads a round from its own events: what was answered 201 is in it at once. */
@Component
class RoundDetailsQuery {

    private final EventStore events;
    private final ShownTexts texts;

    RoundDetailsQuery(EventStore events, ShownTexts texts) {
        this.events = events;
        this.texts = texts;
    }

    /** Empty where nobody requested it. */
    Optional<RoundDetails> of(UUID round) {
        List<RoundEvent> happened =
                events.readEvents(RoundCommand.targetOf(round))
                        .asStream()
                        .map(message -> (RoundEvent) message.getPayload())
                        .toList();
        RoundState state = RoundState.UNASKED;
        for (RoundEvent event : happened) {
            state = RoundState.evolve(state, event);
        }
        return switch (state) {
            case RoundState.Unasked _ -> Optional.empty();
            case RoundState.Open open ->
                    Optional.of(details(happened.getFirst(), "OPEN", open.ballot(), null));
            case RoundState.Over over ->
                    Optional.of(
                            details(
                                    happened.getFirst(),
                                    over.outcome().name(),
                                    over.ballot(),
                                    over.on()));
        };
    }

    private RoundDetails details(RoundEvent first, String state, Ballot ballot, LocalDate endedOn) {
        RoundEvent.Asked asked = (RoundEvent.Asked) first;
        Plan plan = asked.plan();
        return new RoundDetails(
                asked.initiative(),
                asked.person(),
                asked.askedOn(),
                plan.kind(),
                plan.amount(),
                plan.months(),
                texts.of(List.of(asked)).apply(asked.pilotUsers()),
                plan.team().seats().stream()
                        .map(s -> new RoundDetails.Seat(s.person(), s.part(), s.publicServant()))
                        .toList(),
                plan.sponsor(),
                plan.dependsOn().stream().sorted().toList(),
                state,
                ballot.lastDay(),
                RoundDetails.Votes.of(ballot.tally()),
                endedOn);
    }
}
