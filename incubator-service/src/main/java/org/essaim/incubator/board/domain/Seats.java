package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Checks;

/** One director, and one seat a person (R01, R02). */
final class Seats {

    private Seats() {}

    /**
     * Whether somebody can have that term.
     *
     * @param leaving seats that are free by then
     * @param seated why not where they have another seat on these days
     */
    static Checks<BoardRefusal> free(
            Term term,
            Set<UUID> leaving,
            Function<PersonId, BoardRefusal> seated,
            BoardState state) {
        List<Term> others =
                state.terms().stream()
                        .filter(known -> !leaving.contains(known.seatId()))
                        .filter(term::overlaps)
                        .toList();
        Optional<Term> director =
                others.stream()
                        .filter(_ -> term.kind() == SeatKind.DIRECTOR)
                        .filter(known -> known.kind() == SeatKind.DIRECTOR)
                        .findFirst();
        return Checks.<BoardRefusal>none()
                .refuseIf(
                        term.until() != null && term.until().isBefore(term.from()),
                        () -> new BoardRefusal.EndsBeforeItBegins(term.from(), term.until()))
                .refuseIf(director.isPresent(), () -> anotherDirector(director.get()))
                .refuseIf(
                        others.stream().anyMatch(known -> known.holder().equals(term.holder()))
                                || actsForTheDirector(term, state),
                        () -> seated.apply(term.holder()));
    }

    /** Who acts for the director speaks for no side on the same day. */
    private static boolean actsForTheDirector(Term term, BoardState state) {
        return term.kind() != SeatKind.DIRECTOR
                && state.deputies().stream()
                        .filter(deputy -> deputy.deputy().equals(term.holder()))
                        .anyMatch(deputy -> deputy.overlaps(term));
    }

    private static BoardRefusal anotherDirector(Term other) {
        return other.until() == null
                ? new BoardRefusal.AnotherDirector(other.from())
                : new BoardRefusal.AnotherDirectorUntil(other.from(), other.until());
    }
}
