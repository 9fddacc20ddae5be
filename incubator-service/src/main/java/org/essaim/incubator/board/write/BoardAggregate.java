package org.essaim.incubator.board.write;

import java.util.List;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.incubator.board.domain.BoardCommand;
import org.essaim.incubator.board.domain.BoardDecider;
import org.essaim.incubator.board.domain.BoardEvent;
import org.essaim.incubator.board.domain.BoardState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** The shell of {@link BoardDecider}: the internal incubator has one board (R01). */
@Aggregate(type = "board")
public class BoardAggregate extends AggregateShell<BoardState, BoardEvent> {

    BoardAggregate() {
        super(BoardState.EMPTY, BoardState::evolve, _ -> BoardCommand.TARGET);
    }

    @Decides
    List<BoardEvent> handle(BoardCommand command, Circumstances at) {
        return apply(BoardDecider.decide(command, state(), at));
    }
}
