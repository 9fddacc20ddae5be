package org.essaim.incubator.control.write;

import module java.base;

import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.BusinessDay;
import org.essaim.incubator.control.domain.ControlCommand;
import org.essaim.incubator.control.domain.ControlDecider;
import org.essaim.incubator.control.domain.ControlEvent;
import org.essaim.incubator.control.domain.ControlFacts;
import org.essaim.incubator.control.domain.ControlState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** The shell of {@link ControlDecider}: one for each item that somebody acted on. */
@Aggregate(type = "control")
public class ControlAggregate extends AggregateShell<ControlState, ControlEvent> {

    ControlAggregate() {
        super(
                ControlState.INITIAL,
                ControlState::evolve,
                event -> ControlCommand.targetOf(event.item()));
    }

    @Decides
    List<ControlEvent> handle(ControlCommand command, ControlFacts facts, Clock clock) {
        return apply(
                ControlDecider.decide(
                        command,
                        state(),
                        facts.queued(command.item()),
                        BusinessDay.of(clock.instant())));
    }
}
