package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.PersonId;

/**
 * Somebody who acts for the director on some days (R01).
 *
 * @param seatId the director's: whoever has another one after that named nobody
 * @param from the first day
 * @param until the last day
 */
public record Deputy(UUID deputyId, UUID seatId, PersonId deputy, LocalDate from, LocalDate until) {

    public Deputy {
        Objects.requireNonNull(deputyId, "deputyId");
        Objects.requireNonNull(seatId, "seatId");
        Objects.requireNonNull(deputy, "deputy");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** On which days somebody would sit twice who has that seat too. */
    boolean overlaps(Term other) {
        return new Term(seatId, deputy, other.kind(), from, until).overlaps(other);
    }

    Deputy until(LocalDate lastDay) {
        return new Deputy(deputyId, seatId, deputy, from, lastDay);
    }
}
