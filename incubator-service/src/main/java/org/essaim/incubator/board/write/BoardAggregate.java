package org.essaim.incubator.board.write;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.incubator.board.domain.BoardCommand;
import org.essaim.incubator.board.domain.BoardDecider;
import org.essaim.incubator.board.domain.BoardEvent;
import org.essaim.incubator.board.domain.BoardState;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/** The shell of {@link BoardDecider}: the internal incubator has one board (R01). */
@Aggregate(type = "board")
public class BoardAggregate {

    @AggregateIdentifier private String id;
    private BoardState state = BoardState.EMPTY;

    @Decides
    List<BoardEvent> handle(BoardCommand command, Circumstances at) {
        return Decisions.apply(BoardDecider.decide(command, state, at));
    }

    @EventSourcingHandler
    void on(BoardEvent event) {
        id = BoardCommand.TARGET;
        state = BoardState.evolve(state, event);
    }
}
