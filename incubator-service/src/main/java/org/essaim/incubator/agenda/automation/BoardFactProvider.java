package org.essaim.incubator.agenda.automation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.PersonId;
import org.essaim.incubator.agenda.domain.BoardComposition;
import org.essaim.incubator.agenda.domain.BoardFacts;
import org.essaim.incubator.board.domain.BoardEvent;
import org.essaim.incubator.board.domain.BoardState;
import org.essaim.incubator.board.domain.Term;
import org.springframework.stereotype.Component;

/** Tells who sits and whether the board meets from its own events: nothing lags behind. */
@Component
class BoardFactProvider implements BoardFacts {

    private final EventStore events;

    BoardFactProvider(EventStore events) {
        this.events = events;
    }

    @Override
    public BoardComposition on(LocalDate day) {
        BoardState board = BoardState.EMPTY;
        DomainEventStream stream = events.readEvents("board");
        while (stream.hasNext()) {
            board = BoardState.evolve(board, (BoardEvent) stream.next().getPayload());
        }
        Map<PersonId, BoardComposition.Seat> seats = new HashMap<>();
        for (Term term : board.on(day)) {
            seats.put(term.holder(), new BoardComposition.Seat(term.seatId(), term.kind()));
        }
        return new BoardComposition(day, board.meetsOn(day), seats);
    }
}
