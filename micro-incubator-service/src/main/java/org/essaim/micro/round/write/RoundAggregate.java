package org.essaim.micro.round.write;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.RoundDecider;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.domain.RoundFacts;
import org.essaim.micro.round.domain.RoundState;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/** Loads a later round and its ballot, asks the decider, and stores what happened. */
@Aggregate(type = "round")
public class RoundAggregate {

    @AggregateIdentifier private String id;

    private RoundState state = RoundState.NOT_REQUESTED;
    private InitiativeId initiative;

    @Decides
    List<RoundEvent> handle(RoundCommand command, Circumstances at, RoundFacts facts) {
        InitiativeId about =
                command instanceof RoundCommand.Request c ? c.initiative() : initiative;
        return Decisions.apply(RoundDecider.decide(command, state, facts.about(about), at));
    }

    @EventSourcingHandler
    void on(RoundEvent event) {
        id = RoundCommand.targetOf(event.round());
        initiative = event.initiative();
        state = RoundState.evolve(state, event);
    }
}
