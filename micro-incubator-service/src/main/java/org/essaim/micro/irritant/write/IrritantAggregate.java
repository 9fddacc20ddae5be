package org.essaim.micro.irritant.write;

import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.irritant.domain.IrritantCommand;
import org.essaim.micro.irritant.domain.IrritantDecider;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.micro.irritant.domain.IrritantState;
import org.essaim.runtime.store.Decisions;

/** The shell of an irritant: finds it, asks the decider, keeps what happened. */
@Aggregate(type = "irritant", commandTargetResolver = "irritantTarget")
public class IrritantAggregate {

    @AggregateIdentifier private String id;

    private IrritantState state = IrritantState.UNREPORTED;

    protected IrritantAggregate() {}

    /** Under what id the event store knows it. */
    public static String idOf(UUID irritant) {
        return "irritant:" + irritant;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<IrritantEvent> handle(IrritantCommand.Report command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<IrritantEvent> handle(IrritantCommand.Corroborate command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<IrritantEvent> handle(IrritantCommand.Merge command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<IrritantEvent> handle(IrritantCommand.Pool command, Circumstances at) {
        return carryOut(command, at);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<IrritantEvent> handle(IrritantCommand.Resolve command, Circumstances at) {
        return carryOut(command, at);
    }

    private List<IrritantEvent> carryOut(IrritantCommand command, Circumstances at) {
        return Decisions.apply(IrritantDecider.decide(command, state, at));
    }

    @EventSourcingHandler
    void on(IrritantEvent event) {
        id = idOf(event.irritant());
        state = IrritantState.evolve(state, event);
    }
}
