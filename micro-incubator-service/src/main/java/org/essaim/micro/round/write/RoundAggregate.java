package org.essaim.micro.round.write;

import java.util.List;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.RoundDecider;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.domain.RoundFacts;
import org.essaim.micro.round.domain.RoundState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** Loads a later round and its ballot, asks the decider, and stores what happened. */
@Aggregate(type = "round")
public class RoundAggregate extends AggregateShell<RoundState, RoundEvent> {

    RoundAggregate() {
        super(
                RoundState.NOT_REQUESTED,
                RoundState::evolve,
                event -> RoundCommand.targetOf(event.round()));
    }

    @Decides
    List<RoundEvent> handle(RoundCommand command, Circumstances at, RoundFacts facts) {
        InitiativeId about =
                switch (command) {
                    case RoundCommand.Request c -> c.initiative();
                    case RoundCommand.Import c -> c.initiative();
                    default -> initiative();
                };
        return apply(RoundDecider.decide(command, state(), facts.about(about), at));
    }

    private InitiativeId initiative() {
        return switch (state()) {
            case RoundState.NotRequested _ -> null;
            case RoundState.Open open -> open.initiative();
            case RoundState.Ended ended -> ended.last().initiative();
        };
    }
}
