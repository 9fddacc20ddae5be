package org.essaim.micro.round.write;

import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.RoundDecider;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.domain.RoundFacts;
import org.essaim.micro.round.domain.RoundState;
import org.essaim.runtime.store.Decisions;

/** The shell of one later round and its ballot. */
@Aggregate(type = "round", commandTargetResolver = "roundTarget")
public class RoundAggregate {

    @AggregateIdentifier private String id;

    private RoundState state = RoundState.UNASKED;
    private InitiativeId initiative;

    protected RoundAggregate() {}

    /** Under what id the event store knows a round. */
    public static String idOf(UUID round) {
        return "round:" + round;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<RoundEvent> handle(RoundCommand.Ask command, Circumstances at, RoundFacts facts) {
        return carryOut(command, at, facts, command.initiative());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<RoundEvent> handle(RoundCommand.Vote command, Circumstances at, RoundFacts facts) {
        return carryOut(command, at, facts, initiative);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<RoundEvent> handle(RoundCommand.Complete command, Circumstances at, RoundFacts facts) {
        return carryOut(command, at, facts, initiative);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<RoundEvent> handle(RoundCommand.Lapse command, Circumstances at, RoundFacts facts) {
        return carryOut(command, at, facts, initiative);
    }

    /**
     * @param about null where nobody has asked for the round
     */
    private List<RoundEvent> carryOut(
            RoundCommand command, Circumstances at, RoundFacts facts, InitiativeId about) {
        return Decisions.apply(RoundDecider.decide(command, state, facts.about(about), at));
    }

    @EventSourcingHandler
    void on(RoundEvent event) {
        id = idOf(event.round());
        initiative = event.initiative();
        state = RoundState.evolve(state, event);
    }
}
