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

    /**
     * The part of somebody on the board.
     *
     * @param until the last day of it, or null while none is set
     * @param deputy whether they act for the director, rather than sit
     * @param deputies who acts for this director, today or on days to come
     */
    public record Part(SeatKind seat, LocalDate until, boolean deputy, List<Deputy> deputies) {}

    /** Of whoever sits on the board or acts for the director on that day (R01, R02). */
    public Optional<Part> part(BoardState board, Caller caller, LocalDate day) {
        return seatOf(board, caller, day)
                .map(
                        seat -> {
                            Term term =
                                    board.on(day).stream()
                                            .filter(each -> each.seatId().equals(seat))
                                            .findFirst()
                                            .orElseThrow();
                            return term.holder().equals(caller.person())
                                    ? new Part(
                                            term.kind(),
                                            term.until(),
                                            false,
                                            ahead(board, term, day))
                                    : new Part(
                                            term.kind(),
                                            lastDay(board, caller, day),
                                            true,
                                            List.of());
                        });
    }

    private static List<Deputy> ahead(BoardState board, Term director, LocalDate day) {
        return board.deputies().stream()
                .filter(deputy -> deputy.seatId().equals(director.seatId()))
                .filter(deputy -> !deputy.until().isBefore(day))
                .sorted(Comparator.comparing(Deputy::from))
                .toList();
    }

    private static LocalDate lastDay(BoardState board, Caller deputy, LocalDate day) {
        return board.deputiesOn(day).stream()
                .filter(each -> each.deputy().equals(deputy.person()))
                .map(Deputy::until)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
