package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;

/**
 * Somebody's time in a seat.
 *
 * @param from the first day
 * @param until the last day, or null while none is set
 */
public record Term(UUID seatId, PersonId holder, SeatKind kind, LocalDate from, LocalDate until) {

    public Term {
        Objects.requireNonNull(seatId, "seatId");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    boolean overlaps(Term other) {
        return !isEmpty() && !other.isEmpty() && !endsBefore(other.from) && !other.endsBefore(from);
    }

    Term until(LocalDate lastDay) {
        return new Term(seatId, holder, kind, from, lastDay);
    }

    /** Ended before it began. */
    private boolean isEmpty() {
        return endsBefore(from);
    }

    private boolean endsBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
