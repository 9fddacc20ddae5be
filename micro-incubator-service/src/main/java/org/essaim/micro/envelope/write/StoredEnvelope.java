package org.essaim.micro.envelope.write;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.DivisionId;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.envelope.domain.EnvelopeFacts;
import org.essaim.micro.envelope.domain.EnvelopeState;
import org.springframework.stereotype.Component;

/** Reads the envelope from its snapshot and the events after it, as a command would. */
@Component
record StoredEnvelope(EventStore events, DivisionId division) implements EnvelopeFacts {

    @Override
    public EnvelopeState state() {
        EnvelopeState state = EnvelopeState.EMPTY;
        for (Object each :
                events.readEvents(EnvelopeCommand.targetOf(division))
                        .asStream()
                        .<Object>map(message -> message.getPayload())
                        .toList()) {
            state =
                    switch (each) {
                        case EnvelopeAggregate snapshot -> snapshot.stored();
                        case EnvelopeEvent event -> EnvelopeState.evolve(state, event);
                        default -> throw new IllegalStateException("no event: " + each);
                    };
        }
        return state;
    }
}
