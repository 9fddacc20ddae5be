package org.essaim.incubator.division.write;

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
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.incubator.division.domain.FederationDecider;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.incubator.division.domain.FederationState;
import org.essaim.runtime.store.Decisions;
import org.springframework.stereotype.Component;

/** The shell of {@link FederationDecider}: there is one federation (R01). */
@Aggregate(type = "federation", commandTargetResolver = "federationTarget")
public class FederationAggregate {

    static final String ID = "federation";

    @AggregateIdentifier private String id;
    private FederationState state = FederationState.INITIAL;

    FederationAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<FederationEvent> admit(FederationCommand.Admit command) {
        return Decisions.apply(FederationDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<FederationEvent> record(FederationCommand.RecordCandidate command) {
        return Decisions.apply(FederationDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<FederationEvent> remember(FederationCommand.RememberUsedProduct command) {
        return Decisions.apply(FederationDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<FederationEvent> register(FederationCommand.RegisterKey command) {
        return Decisions.apply(FederationDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<FederationEvent> revoke(FederationCommand.RevokeKey command) {
        return Decisions.apply(FederationDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(FederationEvent event) {
        id = ID;
        state = FederationState.evolve(state, event);
    }

    /** Every command of the feature is about the one federation. */
    @Component("federationTarget")
    static class Target implements CommandTargetResolver {
        @Override
        public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
            return new VersionedAggregateIdentifier((Object) ID, null);
        }
    }
}
