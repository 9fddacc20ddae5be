package org.essaim.incubator.agenda.automation;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.incubator.agenda.domain.BoardComposition;
import org.essaim.incubator.agenda.domain.BoardFacts;
import org.essaim.incubator.agenda.domain.BoardSeat;
import org.essaim.incubator.board.domain.BoardCommand;
import org.essaim.incubator.board.domain.BoardEvent;
import org.essaim.incubator.board.domain.BoardState;
import org.essaim.incubator.board.domain.Deputy;
import org.essaim.incubator.board.domain.Term;
import org.essaim.runtime.read.StoredState;
import org.springframework.stereotype.Component;

/**
 * Takes who sits and whether the board meets from the board's own events: nothing lags behind. A
 * deputy votes from the director's seat (R01).
 */
@Component
class BoardFactProvider implements BoardFacts {

    private final EventStore events;

    BoardFactProvider(EventStore events) {
        this.events = events;
    }

    @Override
    public BoardComposition on(LocalDate day) {
        BoardState board =
                StoredState.of(
                        events,
                        BoardCommand.TARGET,
                        BoardEvent.class,
                        BoardState.EMPTY,
                        BoardState::evolve);
        Map<PersonId, BoardSeat> seats = new HashMap<>();
        for (Deputy deputy : board.deputiesOn(day)) {
            seats.put(deputy.deputy(), new BoardSeat(deputy.seatId(), SeatKind.DIRECTOR));
        }
        for (Term term : board.on(day)) {
            seats.put(term.holder(), new BoardSeat(term.seatId(), term.kind()));
        }
        return new BoardComposition(day, board.meetsOn(day), seats);
    }
}
