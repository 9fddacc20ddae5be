package org.essaim.incubator.agenda.domain;

import module java.base;

import org.essaim.contract.PersonId;

/**
 * The board on one day, as far as an agenda item must know it.
 *
 * @param meets whether it was convened for that day
 * @param seats who sits on that day, nobody twice; a deputy in the seat of the director
 */
public record BoardComposition(LocalDate on, boolean meets, Map<PersonId, BoardSeat> seats) {

    public BoardComposition {
        seats = Map.copyOf(seats);
    }

    Optional<BoardSeat> seatOf(PersonId person) {
        return Optional.ofNullable(seats.get(person));
    }

    /** From how many seats it is not known yet whether there is a vote. */
    int waitingFor(MeetingVote vote) {
        return (int)
                seats.values().stream()
                        .map(BoardSeat::seatId)
                        .distinct()
                        .filter(seat -> !vote.isKnownOf(seat))
                        .count();
    }
}
