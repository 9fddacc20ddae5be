package org.essaim.incubator.control.write;

import module java.base;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.BusinessDay;
import org.essaim.incubator.control.domain.ControlFacts;
import org.essaim.incubator.control.domain.SampleCommand;
import org.essaim.incubator.control.domain.SampleDecider;
import org.essaim.incubator.control.domain.SampleEvent;
import org.essaim.incubator.control.domain.SampleState;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/** The shell of {@link SampleDecider}: one for each sample. */
@Aggregate(type = "sample")
public class SampleAggregate {

    @AggregateIdentifier private String id;
    private SampleState state = SampleState.UNDRAWN;

    @Decides
    List<SampleEvent> handle(SampleCommand command, ControlFacts facts, Clock clock) {
        return Decisions.apply(
                SampleDecider.decide(
                        command,
                        state,
                        facts.population(command.scope()),
                        BusinessDay.of(clock.instant())));
    }

    @EventSourcingHandler
    void on(SampleEvent event) {
        id = SampleCommand.targetOf(event.sampleId());
        state = SampleState.evolve(state, event);
    }
}
