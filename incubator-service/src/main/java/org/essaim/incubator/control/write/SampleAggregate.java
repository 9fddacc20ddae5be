package org.essaim.incubator.control.write;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.BusinessDay;
import org.essaim.incubator.control.domain.ControlFacts;
import org.essaim.incubator.control.domain.SampleCommand;
import org.essaim.incubator.control.domain.SampleDecider;
import org.essaim.incubator.control.domain.SampleEvent;
import org.essaim.incubator.control.domain.SampleState;
import org.essaim.runtime.store.Decisions;
import org.springframework.stereotype.Component;

/** The shell of {@link SampleDecider}: one for each sample. */
@Aggregate(type = "sample", commandTargetResolver = "sampleTargets")
public class SampleAggregate {

    @AggregateIdentifier private String id;
    private SampleState state = SampleState.UNDRAWN;

    SampleAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<SampleEvent> draw(SampleCommand.Draw command, ControlFacts facts, Clock clock) {
        return Decisions.apply(
                SampleDecider.decide(
                        command,
                        state,
                        facts.population(command.scope()),
                        BusinessDay.of(clock.instant())));
    }

    @EventSourcingHandler
    void on(SampleEvent event) {
        id = idOf(event.sampleId());
        state = SampleState.evolve(state, event);
    }

    private static String idOf(UUID sampleId) {
        return "sample:" + sampleId;
    }

    /** A command is about one sample. */
    @Component("sampleTargets")
    static class Targets implements CommandTargetResolver {
        @Override
        public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
            SampleCommand asked = (SampleCommand) command.getPayload();
            return new VersionedAggregateIdentifier((Object) idOf(asked.sampleId()), null);
        }
    }
}
