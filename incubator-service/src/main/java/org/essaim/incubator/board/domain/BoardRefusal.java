package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why the board stayed as it was. */
public sealed interface BoardRefusal extends Refusal {

    /** There is exactly one director, and no end of the term is set. */
    @Refuses(rule = "R01", code = "board-another-director")
    record AnotherDirector(LocalDate from) implements BoardRefusal {}

    /** There is exactly one director. */
    @Refuses(rule = "R01", code = "board-another-director-until")
    record AnotherDirectorUntil(LocalDate from, LocalDate until) implements BoardRefusal {}

    /** The internal incubator is under the authority of exactly one director. */
    @Refuses(rule = "R01", code = "board-not-the-director")
    record NotTheDirector(LocalDate day) implements BoardRefusal {}

    /** The internal incubator is under the authority of a director. */
    @Refuses(rule = "R01", code = "board-no-director")
    record NoDirector(LocalDate day) implements BoardRefusal {}

    /** Nobody votes from two seats. */
    @Refuses(rule = "R02", code = "board-seated-already")
    record SeatedAlready(PersonId holder) implements BoardRefusal {}

    /** What was is not changed. */
    @Refuses(rule = "R02", code = "board-day-past")
    record Past(LocalDate day, LocalDate today) implements BoardRefusal {}

    /** A term has its first day before its last. */
    @Refuses(rule = "R02", code = "board-term-ends-before-it-begins")
    record EndsBeforeItBegins(LocalDate from, LocalDate until) implements BoardRefusal {}

    /** A term is not prolonged: the seat is given again. */
    @Refuses(rule = "R02", code = "board-term-not-earlier")
    record NotEarlier(LocalDate until) implements BoardRefusal {}

    /** Nobody was ever given it. */
    @Refuses(rule = "R02", code = "board-seat-unknown")
    record NoSuchSeat(UUID seat) implements BoardRefusal {}
}
