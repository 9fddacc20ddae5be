package org.essaim.incubator.agenda.automation;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.incubator.agenda.domain.BoardComposition;
import org.essaim.incubator.agenda.domain.BoardFacts;
import org.essaim.incubator.agenda.domain.BoardSeat;
import org.essaim.incubator.board.domain.BoardCommand;
import org.essaim.incubator.board.domain.BoardEvent;
import org.essaim.incubator.board.domain.BoardState;
import org.essaim.incubator.board.domain.Term;
import org.essaim.runtime.read.StoredState;
import org.springframework.stereotype.Component;

/** Takes who sits and whether the board meets from the board's own events: nothing lags behind. */
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
        return new BoardComposition(
                day,
                board.meetsOn(day),
                board.on(day).stream()
                        .collect(
                                Collectors.toMap(
                                        Term::holder,
                                        term -> new BoardSeat(term.seatId(), term.kind()))));
    }
}
