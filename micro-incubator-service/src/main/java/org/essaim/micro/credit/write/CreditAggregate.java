package org.essaim.micro.credit.write;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.credit.domain.CreditCommand;
import org.essaim.micro.credit.domain.CreditDecider;
import org.essaim.micro.credit.domain.CreditEvent;
import org.essaim.micro.credit.domain.CreditState;
import org.essaim.micro.credit.domain.OwnerFacts;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/** The shell of {@link CreditDecider}, apart from the initiative, which may have ended (R80). */
@Aggregate(type = "credit")
public class CreditAggregate {

    @AggregateIdentifier private String id;
    private CreditState state = CreditState.NOBODY;

    @EventSourcingHandler
    void on(CreditEvent event) {
        id = CreditCommand.targetOf(event.initiative());
        state = CreditState.evolve(state, event);
    }

    @Decides
    List<CreditEvent> handle(CreditCommand command, Circumstances at, OwnerFacts facts) {
        return Decisions.apply(
                CreditDecider.decide(command, state, facts.ownerOf(command.initiative()), at));
    }
}
