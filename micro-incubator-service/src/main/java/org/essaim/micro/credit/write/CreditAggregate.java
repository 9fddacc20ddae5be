package org.essaim.micro.credit.write;

import java.util.List;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.credit.domain.CreditCommand;
import org.essaim.micro.credit.domain.CreditDecider;
import org.essaim.micro.credit.domain.CreditEvent;
import org.essaim.micro.credit.domain.CreditState;
import org.essaim.micro.credit.domain.OwnerFacts;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** The shell of {@link CreditDecider}, apart from the initiative, which may have ended (R80). */
@Aggregate(type = "credit")
public class CreditAggregate extends AggregateShell<CreditState, CreditEvent> {

    CreditAggregate() {
        super(
                CreditState.NOBODY,
                CreditState::evolve,
                event -> CreditCommand.targetOf(event.initiative()));
    }

    @Decides
    List<CreditEvent> handle(CreditCommand command, Circumstances at, OwnerFacts facts) {
        return apply(
                CreditDecider.decide(command, state(), facts.ownerOf(command.initiative()), at));
    }
}
