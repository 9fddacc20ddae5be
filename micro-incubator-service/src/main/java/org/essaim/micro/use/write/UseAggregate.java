package org.essaim.micro.use.write;

import module java.base;

import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.use.domain.UseCommand;
import org.essaim.micro.use.domain.UseDecider;
import org.essaim.micro.use.domain.UseEvent;
import org.essaim.micro.use.domain.UseState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** Loads what somebody said of a month, asks its decider, and stores what happened. */
@Aggregate(type = "use")
public class UseAggregate extends AggregateShell<UseState, UseEvent> {

    UseAggregate() {
        super(
                UseState.NOT_SAID,
                UseState::evolve,
                event ->
                        UseCommand.targetOf(
                                event.initiative(),
                                YearMonth.from(event.saidOn()),
                                event.person()));
    }

    @Decides
    List<UseEvent> handle(UseCommand command, Circumstances at) {
        return apply(UseDecider.decide(command, state(), at));
    }
}
