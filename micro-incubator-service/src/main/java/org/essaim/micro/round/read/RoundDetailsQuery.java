package org.essaim.micro.round.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.domain.RoundState;
import org.springframework.stereotype.Component;

/** Tells a round from its own events: what was answered 201 is in it at once. */
@Component
class RoundDetailsQuery {

    private final EventStore events;
    private final ShownTexts texts;

    RoundDetailsQuery(EventStore events, ShownTexts texts) {
        this.events = events;
        this.texts = texts;
    }

    /** Empty where nobody asked for it. */
    Optional<RoundDetails> of(UUID round) {
        RoundState state = RoundState.UNASKED;
        List<RoundEvent> happened = new ArrayList<>();
        DomainEventStream stream = events.readEvents("round:" + round);
        while (stream.hasNext()) {
            RoundEvent event = (RoundEvent) stream.next().getPayload();
            state = RoundState.evolve(state, event);
            happened.add(event);
        }
        return switch (state) {
            case RoundState.Unasked _ -> Optional.empty();
            case RoundState.Open open -> Optional.of(RoundDetails.of(asked(happened), open));
            case RoundState.Over over -> Optional.of(RoundDetails.of(asked(happened), over));
        };
    }

    private Object asked(List<RoundEvent> happened) {
        return texts.facts(happened.subList(0, 1)).getFirst();
    }
}
