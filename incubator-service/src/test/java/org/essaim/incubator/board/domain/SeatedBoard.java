package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;

/** A board on which both sides and a director sit: nobody's term has an end. */
final class SeatedBoard {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final PersonId ADA = new PersonId("p-ada");
    static final PersonId BOB = new PersonId("p-bob");
    static final PersonId CARL = new PersonId("p-carl");
    static final PersonId EVA = new PersonId("p-eva");
    static final PersonId UMA = new PersonId("p-uma");

    private SeatedBoard() {}

    static DeciderSpec<BoardCommand, BoardState, BoardEvent, BoardRefusal> on(LocalDate day) {
        Circumstances at = new Circumstances(BusinessDay.startOf(day), Policy.FOUNDING);
        return DeciderSpec.of(
                BoardState.EMPTY, BoardState::evolve, (c, s) -> BoardDecider.decide(c, s, at));
    }

    /** ada directs, eva and uma sit for the two sides. */
    static DeciderSpec<BoardCommand, BoardState, BoardEvent, BoardRefusal>.Given seated() {
        return on(TODAY)
                .givenNothing()
                .and(seat("ada", ADA, SeatKind.DIRECTOR, null))
                .and(seat("eva", EVA, SeatKind.EMPLOYEE_REPRESENTATIVE, null))
                .and(seat("uma", UMA, SeatKind.USER_REPRESENTATIVE, null));
    }

    static BoardCommand seat(
            String seat, PersonId holder, SeatKind kind, LocalDate from, PersonId... by) {
        return new BoardCommand.Seat(
                new Term(id(seat), holder, kind, from == null ? TODAY : from, null),
                by.length == 0 ? ADA : by[0]);
    }

    static UUID id(String name) {
        return NamedUuid.of("seat", name);
    }
}
