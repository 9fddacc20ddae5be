package org.essaim.incubator.control.write;

import module java.base;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.BusinessDay;
import org.essaim.incubator.control.domain.ControlCommand;
import org.essaim.incubator.control.domain.ControlDecider;
import org.essaim.incubator.control.domain.ControlEvent;
import org.essaim.incubator.control.domain.ControlFacts;
import org.essaim.incubator.control.domain.ControlState;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/** The shell of {@link ControlDecider}: one for each expense that somebody acted on. */
@Aggregate(type = "control")
public class ControlAggregate {

    @AggregateIdentifier private String id;
    private ControlState state = ControlState.INITIAL;

    @EventSourcingHandler
    void on(ControlEvent event) {
        id = ControlCommand.targetOf(event.expenseId());
        state = ControlState.evolve(state, event);
    }

    @Decides
    List<ControlEvent> handle(ControlCommand command, ControlFacts facts, Clock clock) {
        return Decisions.apply(
                ControlDecider.decide(
                        command,
                        state,
                        facts.expense(command.expenseId()),
                        BusinessDay.of(clock.instant())));
    }
}
