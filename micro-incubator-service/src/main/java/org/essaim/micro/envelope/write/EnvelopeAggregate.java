package org.essaim.micro.envelope.write;

import java.util.List;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.envelope.domain.EnvelopeDecider;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.envelope.domain.EnvelopeState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/**
 * The division's envelope. It has snapshots, as every grant of the division is one of its events.
 */
@Aggregate(type = "envelope", snapshotTriggerDefinition = "envelopeSnapshots")
public class EnvelopeAggregate extends AggregateShell<EnvelopeState, EnvelopeEvent> {

    EnvelopeAggregate() {
        super(
                EnvelopeState.EMPTY,
                EnvelopeState::evolve,
                event -> EnvelopeCommand.targetOf(event.division()));
    }

    @Decides
    List<EnvelopeEvent> handle(EnvelopeCommand command, Circumstances at) {
        return apply(EnvelopeDecider.decide(command, state(), at));
    }

    /** Of a snapshot. */
    EnvelopeState stored() {
        return state();
    }
}
