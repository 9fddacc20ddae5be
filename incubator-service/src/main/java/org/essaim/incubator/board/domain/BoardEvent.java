package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What happened to the board itself. */
public sealed interface BoardEvent {

    /** Who did it, opaque (R100). */
    PersonId person();

    /** Somebody has a seat. */
    @StoredAs("board.seated")
    record Seated(Term term, PersonId person) implements BoardEvent {}

    /** The term ends with that day. */
    @StoredAs("board.term-ended")
    record TermEnded(UUID seatId, LocalDate lastDay, PersonId person) implements BoardEvent {}

    /** The board meets on that day. */
    @StoredAs("board.convened")
    record Convened(LocalDate on, PersonId person) implements BoardEvent {}
}
