package org.essaim.incubator.agenda.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;

/**
 * The board on one day, as far as an agenda item must know it.
 *
 * @param meets whether it was convened for that day
 * @param seats who sits on that day; nobody twice
 */
public record BoardComposition(LocalDate on, boolean meets, Map<PersonId, Seat> seats) {

    public BoardComposition {
        Objects.requireNonNull(on, "on");
        seats = Map.copyOf(seats);
    }

    /** One seat. */
    public record Seat(UUID seatId, SeatKind kind) {}

    Optional<Seat> seatOf(PersonId person) {
        return Optional.ofNullable(seats.get(person));
    }
}
