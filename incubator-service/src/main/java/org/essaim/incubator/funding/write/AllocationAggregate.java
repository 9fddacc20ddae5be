package org.essaim.incubator.funding.write;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.DivisionId;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.essaim.incubator.funding.domain.AllocationDecider;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.essaim.incubator.funding.domain.AllocationState;
import org.essaim.runtime.store.Decisions;
import org.springframework.stereotype.Component;

/** The shell of {@link AllocationDecider}: one for each division (R10). */
@Aggregate(type = "allocation", commandTargetResolver = "allocationTargets")
public class AllocationAggregate {

    @AggregateIdentifier private String id;
    private AllocationState state = AllocationState.INITIAL;

    AllocationAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<AllocationEvent> open(AllocationCommand.Open command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<AllocationEvent> allocate(AllocationCommand.Allocate command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<AllocationEvent> request(AllocationCommand.RequestWithdrawal command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<AllocationEvent> shrink(AllocationCommand.Shrink command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(AllocationEvent event) {
        id = idOf(event.division());
        state = AllocationState.evolve(state, event);
    }

    private List<AllocationEvent> decide(AllocationCommand command) {
        return Decisions.apply(AllocationDecider.decide(command, state));
    }

    private static String idOf(DivisionId division) {
        return "allocation:" + division;
    }

    /** A command of the feature is about the allocations of one division. */
    @Component("allocationTargets")
    static class Targets implements CommandTargetResolver {
        @Override
        public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
            AllocationCommand asked = (AllocationCommand) command.getPayload();
            return new VersionedAggregateIdentifier((Object) idOf(asked.division()), null);
        }
    }
}
