package org.essaim.micro.derogation.write;

import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.derogation.domain.DerogationCommand;
import org.essaim.micro.derogation.domain.DerogationDecider;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.essaim.micro.derogation.domain.DerogationState;
import org.essaim.runtime.store.Decisions;

/** The shell of a derogation: finds it, asks the decider, keeps what happened. */
@Aggregate(type = "derogation", commandTargetResolver = "derogationTarget")
public class DerogationAggregate {

    @AggregateIdentifier private String id;

    private DerogationState state = DerogationState.UNGRANTED;

    protected DerogationAggregate() {}

    /** Under what id the event store knows it. */
    public static String idOf(UUID derogation) {
        return "derogation:" + derogation;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<DerogationEvent> handle(DerogationCommand.Grant command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<DerogationEvent> handle(DerogationCommand.Use command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<DerogationEvent> handle(DerogationCommand.Expire command, Circumstances at) {
        return carryOut(command, at);
    }

    private List<DerogationEvent> carryOut(DerogationCommand command, Circumstances at) {
        return Decisions.apply(DerogationDecider.decide(command, state, at));
    }

    @EventSourcingHandler
    void on(DerogationEvent event) {
        id = idOf(event.derogation());
        state = DerogationState.evolve(state, event);
    }
}
