package org.essaim.incubator.control.write;

import module java.base;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.BusinessDay;
import org.essaim.incubator.control.domain.ControlFacts;
import org.essaim.incubator.control.domain.SampleCommand;
import org.essaim.incubator.control.domain.SampleDecider;
import org.essaim.incubator.control.domain.SampleEvent;
import org.essaim.incubator.control.domain.SampleState;
import org.essaim.runtime.store.Decisions;

/** The shell of {@link SampleDecider}: one for each sample. */
@Aggregate(type = "sample")
public class SampleAggregate {

    @AggregateIdentifier private String id;
    private SampleState state = SampleState.UNDRAWN;

    SampleAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
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
