package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** One director, one seat a person, and meetings under a director (R01, R02). */
public final class BoardDecider {

    private BoardDecider() {}

    public static Decision<BoardEvent, BoardRefusal> decide(
            BoardCommand command, BoardState state, Circumstances at) {
        return switch (command) {
            case BoardCommand.Seat seat -> seat(seat, state, at);
            case BoardCommand.EndTerm end -> end(end, state, at);
            case BoardCommand.Convene convene -> convene(convene, state, at);
        };
    }

    /**
     * Whether somebody with the director's role acts as the director on that day: who has the seat,
     * and nobody beside (R01). Before anybody has it the role is enough, as somebody must give it.
     *
     * @return empty if so
     */
    public static Optional<BoardRefusal> mayDirect(
            BoardState state, PersonId person, LocalDate day) {
        Optional<Term> director = state.directorOn(day);
        return director.isEmpty() || director.get().holder().equals(person)
                ? Optional.empty()
                : Optional.of(new BoardRefusal.NotTheDirector(day));
    }

    private static Decision<BoardEvent, BoardRefusal> seat(
            BoardCommand.Seat c, BoardState state, Circumstances at) {
        Term term = c.term();
        if (state.term(term.seatId()).isPresent()) {
            return Decision.alreadyDone();
        }
        if (term.from().isBefore(at.today())) {
            return Decision.refuse(new BoardRefusal.Past(term.from(), at.today()));
        }
        if (term.until() != null && term.until().isBefore(term.from())) {
            return Decision.refuse(new BoardRefusal.EndsBeforeItBegins(term.from(), term.until()));
        }
        Optional<Term> other =
                state.terms().stream()
                        .filter(known -> term.kind() == SeatKind.DIRECTOR)
                        .filter(known -> known.kind() == SeatKind.DIRECTOR)
                        .filter(term::overlaps)
                        .findFirst();
        if (other.isPresent()) {
            return Decision.refuse(anotherDirector(other.get()));
        }
        boolean seated =
                state.terms().stream()
                        .filter(known -> known.holder().equals(term.holder()))
                        .anyMatch(term::overlaps);
        return seated
                ? Decision.refuse(new BoardRefusal.SeatedAlready(term.holder()))
                : Decision.accept(new BoardEvent.Seated(term, c.person()));
    }

    private static BoardRefusal anotherDirector(Term other) {
        return other.until() == null
                ? new BoardRefusal.AnotherDirector(other.from())
                : new BoardRefusal.AnotherDirectorUntil(other.from(), other.until());
    }

    private static Decision<BoardEvent, BoardRefusal> end(
            BoardCommand.EndTerm c, BoardState state, Circumstances at) {
        Optional<Term> known = state.term(c.seatId());
        if (known.isEmpty()) {
            return Decision.refuse(new BoardRefusal.NoSuchSeat(c.seatId()));
        }
        LocalDate until = known.get().until();
        if (c.lastDay().equals(until)) {
            return Decision.alreadyDone();
        }
        if (until != null && c.lastDay().isAfter(until)) {
            return Decision.refuse(new BoardRefusal.NotEarlier(until));
        }
        if (c.lastDay().isBefore(at.today())) {
            return Decision.refuse(new BoardRefusal.Past(c.lastDay(), at.today()));
        }
        return Decision.accept(new BoardEvent.TermEnded(c.seatId(), c.lastDay(), c.person()));
    }

    private static Decision<BoardEvent, BoardRefusal> convene(
            BoardCommand.Convene c, BoardState state, Circumstances at) {
        if (state.meetsOn(c.on())) {
            return Decision.alreadyDone();
        }
        if (c.on().isBefore(at.today())) {
            return Decision.refuse(new BoardRefusal.Past(c.on(), at.today()));
        }
        return state.directorOn(c.on()).isPresent()
                ? Decision.accept(new BoardEvent.Convened(c.on(), c.person()))
                : Decision.refuse(new BoardRefusal.NoDirector(c.on()));
    }
}
