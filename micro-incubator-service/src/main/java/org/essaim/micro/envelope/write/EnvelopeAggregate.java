package org.essaim.micro.envelope.write;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.envelope.domain.EnvelopeDecider;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.envelope.domain.EnvelopeState;
import org.essaim.runtime.store.Decisions;

/**
 * The shell of the division's envelope. It has snapshots, as every grant of the division is one of
 * its events.
 */
@Aggregate(
        type = "envelope",
        commandTargetResolver = "envelopeTarget",
        snapshotTriggerDefinition = "envelopeSnapshots")
public class EnvelopeAggregate {

    @AggregateIdentifier private String id;

    private EnvelopeState state = EnvelopeState.EMPTY;

    protected EnvelopeAggregate() {}

    /** Under what id the event store knows the envelope. */
    public static String idOf(DivisionId division) {
        return "envelope:" + division.value();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<EnvelopeEvent> handle(EnvelopeCommand.ReceiveAllocation command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<EnvelopeEvent> handle(EnvelopeCommand.GiveBack command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<EnvelopeEvent> handle(EnvelopeCommand.GrantFirstRound command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<EnvelopeEvent> handle(EnvelopeCommand.GrantRound command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<EnvelopeEvent> handle(EnvelopeCommand.TakeBack command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<EnvelopeEvent> handle(EnvelopeCommand.Reopen command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<EnvelopeEvent> handle(EnvelopeCommand.ReopenUpTo command, Circumstances at) {
        return carryOut(command, at);
    }

    private List<EnvelopeEvent> carryOut(EnvelopeCommand command, Circumstances at) {
        return Decisions.apply(EnvelopeDecider.decide(command, state, at));
    }

    @EventSourcingHandler
    void on(EnvelopeEvent event) {
        id = idOf(event.division());
        state = EnvelopeState.evolve(state, event);
    }
}
