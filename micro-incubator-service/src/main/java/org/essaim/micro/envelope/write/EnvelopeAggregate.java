package org.essaim.micro.envelope.write;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.envelope.domain.EnvelopeDecider;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.envelope.domain.EnvelopeState;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/**
 * The division's envelope. It has snapshots, as every grant of the division is one of its events.
 */
@Aggregate(type = "envelope", snapshotTriggerDefinition = "envelopeSnapshots")
public class EnvelopeAggregate {

    @AggregateIdentifier private String id;

    private EnvelopeState state = EnvelopeState.EMPTY;

    @Decides
    List<EnvelopeEvent> handle(EnvelopeCommand command, Circumstances at) {
        return Decisions.apply(EnvelopeDecider.decide(command, state, at));
    }

    @EventSourcingHandler
    void on(EnvelopeEvent event) {
        id = EnvelopeCommand.targetOf(event.division());
        state = EnvelopeState.evolve(state, event);
    }
}
