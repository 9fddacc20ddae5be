package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why the board stayed as it was. */
public sealed interface BoardRefusal extends Refusal {

    /** There is exactly one director, and no end of the term is set. */
    @Refuses(rule = "R01", code = "board-another-director", member = "from")
    record AnotherDirector(LocalDate from) implements BoardRefusal {}

    /** There is exactly one director. */
    @Refuses(rule = "R01", code = "board-another-director-until", member = "from")
    record AnotherDirectorUntil(LocalDate from, LocalDate until) implements BoardRefusal {}

    /** The internal incubator is under the authority of exactly one director. */
    @Refuses(rule = "R01", code = "board-not-the-director")
    record NotTheDirector(LocalDate day) implements BoardRefusal {}

    /** Nobody directs, and the board can seat somebody who does. */
    @Refuses(rule = "R01", code = "board-vacant")
    record Vacant(LocalDate day) implements BoardRefusal {}

    /** A deputy acts for the director and makes nobody director or deputy. */
    @Refuses(rule = "R01", code = "board-deputy-of-the-seat")
    record NotForDeputies() implements BoardRefusal {}

    /** A deputy is there for some days. */
    @Refuses(rule = "R01", code = "board-deputy-too-long", member = "until")
    record DeputyTooLong(LocalDate until, LocalDate latest) implements BoardRefusal {}

    /** Nobody was ever named so. */
    @Refuses(rule = "R01", code = "board-deputy-unknown")
    record NoSuchDeputy(UUID deputy) implements BoardRefusal {}

    /** The two sides of the board decide on it. */
    @Refuses(rule = "R01", code = "board-succession-not-yours")
    record NoSide(LocalDate day) implements BoardRefusal {}

    /** One side does not decide alone. */
    @Refuses(rule = "R01", code = "board-succession-one-side")
    record OneSide() implements BoardRefusal {}

    /** A director who may be there is given time to say so. */
    @Refuses(rule = "R01", code = "board-succession-too-early", member = "from")
    record TooEarly(LocalDate from, LocalDate earliest) implements BoardRefusal {}

    /** Nobody has the seat, and nobody is to have it. */
    @Refuses(rule = "R01", code = "board-succession-of-nobody", member = "successor")
    record NothingToEnd(LocalDate from) implements BoardRefusal {}

    /** Nobody proposed it. */
    @Refuses(rule = "R01", code = "board-succession-unknown")
    record NoSuchSuccession(UUID succession) implements BoardRefusal {}

    /** The director said to be there. */
    @Refuses(rule = "R01", code = "board-succession-contradicted")
    record Contradicted(UUID succession) implements BoardRefusal {}

    /** Only what is to come can be contradicted, by whoever loses the seat. */
    @Refuses(rule = "R01", code = "board-succession-stands")
    record Stands(UUID succession) implements BoardRefusal {}

    /** The internal incubator is under the authority of a director. */
    @Refuses(rule = "R01", code = "board-no-director", member = "on")
    record NoDirector(LocalDate day) implements BoardRefusal {}

    /** Nobody votes from two seats. */
    @Refuses(rule = "R02", code = "board-seated-already", member = "holder")
    record SeatedAlready(PersonId holder) implements BoardRefusal {}

    /** Who acts for the director has no other seat on these days. */
    @Refuses(rule = "R02", code = "board-deputy-seated", member = "deputy")
    record DeputySeated(PersonId deputy) implements BoardRefusal {}

    /** Nobody follows the director from another seat. */
    @Refuses(rule = "R02", code = "board-successor-seated", member = "successor")
    record SuccessorSeated(PersonId successor) implements BoardRefusal {}

    /** What was is not changed. */
    @Refuses(rule = "R02", code = "board-day-past", member = "from")
    record Past(LocalDate day, LocalDate today) implements BoardRefusal {}

    /** Nobody comes to a meeting that was. */
    @Refuses(rule = "R02", code = "board-meeting-past", member = "on")
    record MeetingPast(LocalDate day, LocalDate today) implements BoardRefusal {}

    /** What ended is not ended again. */
    @Refuses(rule = "R02", code = "board-last-day-past", member = "lastDay")
    record LastDayPast(LocalDate day, LocalDate today) implements BoardRefusal {}

    /** A term has its first day before its last. */
    @Refuses(rule = "R02", code = "board-term-ends-before-it-begins", member = "until")
    record EndsBeforeItBegins(LocalDate from, LocalDate until) implements BoardRefusal {}

    /** A term is not prolonged: the seat is given again. */
    @Refuses(rule = "R02", code = "board-term-not-earlier", member = "lastDay")
    record NotEarlier(LocalDate until) implements BoardRefusal {}

    /** Nobody was ever given it. */
    @Refuses(rule = "R02", code = "board-seat-unknown")
    record NoSuchSeat(UUID seat) implements BoardRefusal {}
}
