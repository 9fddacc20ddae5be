package org.essaim.micro.irritant.write;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.irritant.domain.IrritantCommand;
import org.essaim.micro.irritant.domain.IrritantDecider;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.micro.irritant.domain.IrritantState;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/** Loads an irritant, asks its decider, and stores what happened. */
@Aggregate(type = "irritant")
public class IrritantAggregate {

    @AggregateIdentifier private String id;

    private IrritantState state = IrritantState.UNREPORTED;

    @Decides
    List<IrritantEvent> handle(IrritantCommand command, Circumstances at) {
        return Decisions.apply(IrritantDecider.decide(command, state, at));
    }

    @EventSourcingHandler
    void on(IrritantEvent event) {
        id = IrritantCommand.targetOf(event.irritant());
        state = IrritantState.evolve(state, event);
    }
}
