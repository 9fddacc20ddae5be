package org.essaim.micro.round.read;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.round.domain.Plan;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.domain.RoundState;
import org.essaim.micro.round.domain.Tally;
import org.springframework.stereotype.Component;

/** Reads a round from its own events: what was answered 201 is in it at once. */
@Component
record RoundDetailsQuery(EventStore events, ShownTexts texts) {

    /** Empty where nobody requested it. */
    Optional<RoundDetails> of(UUID round) {
        List<RoundEvent> happened =
                events.readEvents(RoundCommand.targetOf(round))
                        .asStream()
                        .map(message -> (RoundEvent) message.getPayload())
                        .toList();
        RoundState state = RoundState.NOT_REQUESTED;
        for (RoundEvent event : happened) {
            state = RoundState.evolve(state, event);
        }
        return switch (state) {
            case RoundState.NotRequested _ -> Optional.empty();
            case RoundState.Open open ->
                    Optional.of(details(happened.getFirst(), "OPEN", open, null));
            case RoundState.Ended ended ->
                    Optional.of(
                            details(
                                    happened.getFirst(),
                                    ended.outcome().name(),
                                    ended.last(),
                                    ended.on()));
        };
    }

    private RoundDetails details(
            RoundEvent first, String state, RoundState.Open last, LocalDate endedOn) {
        RoundEvent.Requested request = (RoundEvent.Requested) first;
        Plan plan = request.plan();
        return new RoundDetails(
                request.initiative(),
                request.person(),
                request.requestedOn(),
                plan.kind(),
                plan.amount(),
                plan.months(),
                texts.of(List.of(request)).apply(request.pilotUsers()),
                plan.team().seats().stream()
                        .map(s -> new Seat(s.person(), s.part(), s.publicServant()))
                        .toList(),
                plan.sponsor(),
                plan.dependsOn().stream().sorted().toList(),
                state,
                last.lastDay(),
                Votes.of(Tally.of(last.ballot())),
                endedOn);
    }
}
