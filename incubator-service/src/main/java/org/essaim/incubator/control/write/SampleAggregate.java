package org.essaim.incubator.control.write;

import module java.base;

import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.BusinessDay;
import org.essaim.incubator.control.domain.ControlFacts;
import org.essaim.incubator.control.domain.SampleCommand;
import org.essaim.incubator.control.domain.SampleDecider;
import org.essaim.incubator.control.domain.SampleEvent;
import org.essaim.incubator.control.domain.SampleState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** The shell of {@link SampleDecider}: one for each sample. */
@Aggregate(type = "sample")
public class SampleAggregate extends AggregateShell<SampleState, SampleEvent> {

    SampleAggregate() {
        super(
                SampleState.UNDRAWN,
                SampleState::evolve,
                event -> SampleCommand.targetOf(event.sampleId()));
    }

    @Decides
    List<SampleEvent> handle(SampleCommand command, ControlFacts facts, Clock clock) {
        return apply(
                SampleDecider.decide(
                        command,
                        state(),
                        facts.population(command.scope()),
                        BusinessDay.of(clock.instant())));
    }
}
