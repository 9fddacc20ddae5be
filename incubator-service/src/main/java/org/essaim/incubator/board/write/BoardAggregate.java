package org.essaim.incubator.board.write;

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
import org.essaim.contract.decision.Circumstances;
import org.essaim.incubator.board.domain.BoardCommand;
import org.essaim.incubator.board.domain.BoardDecider;
import org.essaim.incubator.board.domain.BoardEvent;
import org.essaim.incubator.board.domain.BoardState;
import org.essaim.runtime.store.Decisions;
import org.springframework.stereotype.Component;

/** The shell of {@link BoardDecider}: the internal incubator has one board (R01). */
@Aggregate(type = "board", commandTargetResolver = "boardTarget")
public class BoardAggregate {

    static final String ID = "board";

    @AggregateIdentifier private String id;
    private BoardState state = BoardState.EMPTY;

    BoardAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<BoardEvent> seat(BoardCommand.Seat command, Circumstances at) {
        return Decisions.apply(BoardDecider.decide(command, state, at));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<BoardEvent> end(BoardCommand.EndTerm command, Circumstances at) {
        return Decisions.apply(BoardDecider.decide(command, state, at));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<BoardEvent> convene(BoardCommand.Convene command, Circumstances at) {
        return Decisions.apply(BoardDecider.decide(command, state, at));
    }

    @EventSourcingHandler
    void on(BoardEvent event) {
        id = ID;
        state = BoardState.evolve(state, event);
    }

    /** Every command of the feature is about the one board. */
    @Component("boardTarget")
    static class Target implements CommandTargetResolver {
        @Override
        public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
            return new VersionedAggregateIdentifier((Object) ID, null);
        }
    }
}
