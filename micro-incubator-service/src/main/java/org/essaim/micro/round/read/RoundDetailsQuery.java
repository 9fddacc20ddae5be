package org.essaim.micro.round.read;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.RoundEvent;
import org.springframework.stereotype.Component;

/** Reads a round from its own events: what was answered 201 is in it at once. */
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
}
