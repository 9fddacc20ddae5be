package org.essaim.incubator.desk.read;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.Role;
import org.essaim.contract.SeatKind;
import org.essaim.incubator.board.domain.BoardCommand;
import org.essaim.incubator.board.domain.BoardDecider;
import org.essaim.incubator.board.domain.BoardEvent;
import org.essaim.incubator.board.domain.BoardState;
import org.essaim.incubator.board.domain.Deputy;
import org.essaim.incubator.board.domain.Term;
import org.essaim.runtime.read.StoredState;
import org.essaim.web.identity.Caller;
import org.springframework.stereotype.Component;

/** The board by its own events, of which there are a few a year: nothing lags behind (R01, R02). */
@Component
public class BoardNow {

    private final EventStore events;

    BoardNow(EventStore events) {
        this.events = events;
    }

    /** As committed at this moment. */
    public BoardState state() {
        return StoredState.of(
                events,
                BoardCommand.TARGET,
                BoardEvent.class,
                BoardState.EMPTY,
                BoardState::evolve);
    }

    /** Whether somebody may do what the director alone may do, for themselves or as a deputy. */
    public boolean directs(BoardState board, Caller caller, LocalDate today) {
        return caller.is(Role.DIRECTOR)
                && BoardDecider.mayDirect(board, caller.person(), today).isEmpty();
    }

    /** The seat from which somebody votes on a day, their own or the director's (R01). */
    Optional<UUID> seatOf(BoardState board, Caller caller, LocalDate day) {
        Set<SeatKind> kinds = SeatKind.of(caller.roles());
        Optional<UUID> own =
                board.on(day).stream()
                        .filter(term -> term.holder().equals(caller.person()))
                        .filter(term -> kinds.contains(term.kind()))
                        .map(Term::seatId)
                        .findFirst();
        return own.or(
                () ->
                        board.deputiesOn(day).stream()
                                .filter(deputy -> deputy.deputy().equals(caller.person()))
                                .filter(_ -> kinds.contains(SeatKind.DIRECTOR))
                                .map(Deputy::seatId)
                                .findFirst());
    }
}
