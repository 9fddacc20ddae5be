package org.essaim.micro.irritant.write;

import java.util.List;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.irritant.domain.IrritantCommand;
import org.essaim.micro.irritant.domain.IrritantDecider;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.micro.irritant.domain.IrritantState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** Loads an irritant, asks its decider, and stores what happened. */
@Aggregate(type = "irritant")
public class IrritantAggregate extends AggregateShell<IrritantState, IrritantEvent> {

    IrritantAggregate() {
        super(
                IrritantState.UNREPORTED,
                IrritantState::evolve,
                event -> IrritantCommand.targetOf(event.irritant()));
    }

    @Decides
    List<IrritantEvent> handle(IrritantCommand command, Circumstances at) {
        return apply(IrritantDecider.decide(command, state(), at));
    }
}
