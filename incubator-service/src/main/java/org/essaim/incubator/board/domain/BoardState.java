package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Copies;

/** Every term there was, is and will be, and the days of the meetings. */
public record BoardState(List<Term> terms, Set<LocalDate> meetings) {

    public static final BoardState EMPTY = new BoardState(List.of(), Set.of());

    public BoardState {
        terms = List.copyOf(terms);
        meetings = Set.copyOf(meetings);
    }

    public static BoardState evolve(BoardState state, BoardEvent event) {
        return switch (event) {
            case BoardEvent.Seated seated ->
                    new BoardState(Copies.with(state.terms, seated.term()), state.meetings);
            case BoardEvent.TermEnded ended ->
                    new BoardState(
                            state.terms.stream()
                                    .map(term -> ended(term, ended.seatId(), ended.lastDay()))
                                    .toList(),
                            state.meetings);
            case BoardEvent.Convened convened ->
                    new BoardState(state.terms, Copies.with(state.meetings, convened.on()));
        };
    }

    private static Term ended(Term term, UUID seatId, LocalDate lastDay) {
        return term.seatId().equals(seatId) ? term.until(lastDay) : term;
    }

    /** Who sits on that day; nobody twice, and one director at most. */
    public List<Term> on(LocalDate day) {
        return terms.stream().filter(term -> term.covers(day)).toList();
    }

    public boolean meetsOn(LocalDate day) {
        return meetings.contains(day);
    }

    Optional<Term> term(UUID seatId) {
        return terms.stream().filter(term -> term.seatId().equals(seatId)).findFirst();
    }

    Optional<Term> directorOn(LocalDate day) {
        return on(day).stream().filter(term -> term.kind() == SeatKind.DIRECTOR).findFirst();
    }
}
