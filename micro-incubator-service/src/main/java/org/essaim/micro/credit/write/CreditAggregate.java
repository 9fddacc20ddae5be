package org.essaim.micro.credit.write;

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
import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.credit.domain.CreditCommand;
import org.essaim.micro.credit.domain.CreditDecider;
import org.essaim.micro.credit.domain.CreditEvent;
import org.essaim.micro.credit.domain.CreditState;
import org.essaim.micro.credit.domain.OwnerFacts;
import org.essaim.runtime.store.Decisions;
import org.springframework.stereotype.Component;

/** The shell of {@link CreditDecider}, apart from the initiative, which may have ended (R80). */
@Aggregate(type = "credit", commandTargetResolver = "creditTarget")
public class CreditAggregate {

    @AggregateIdentifier private String id;
    private CreditState state = CreditState.NOBODY;

    protected CreditAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<CreditEvent> handle(CreditCommand.Consent command, Circumstances at, OwnerFacts facts) {
        return carryOut(command, at, facts);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<CreditEvent> handle(CreditCommand.Withdraw command, Circumstances at, OwnerFacts facts) {
        return carryOut(command, at, facts);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<CreditEvent> handle(
            CreditCommand.ChangeOwner command, Circumstances at, OwnerFacts facts) {
        return carryOut(command, at, facts);
    }

    @EventSourcingHandler
    void on(CreditEvent event) {
        id = idOf(event.initiative());
        state = CreditState.evolve(state, event);
    }

    private List<CreditEvent> carryOut(CreditCommand command, Circumstances at, OwnerFacts facts) {
        return Decisions.apply(
                CreditDecider.decide(command, state, facts.ownerOf(command.initiative()), at));
    }

    private static String idOf(InitiativeId initiative) {
        return "credit:" + initiative;
    }

    /** A command of the feature is about one initiative. */
    @Component("creditTarget")
    static class Target implements CommandTargetResolver {
        @Override
        public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
            CreditCommand asked = (CreditCommand) command.getPayload();
            return new VersionedAggregateIdentifier((Object) idOf(asked.initiative()), null);
        }
    }
}
