package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;

/**
 * What one side of the board proposes to the other: who directs from a day on (R01).
 *
 * @param successionId also the seat that the successor is given
 * @param successor null where the seat is only to be empty
 * @param until the successor's last day, or null
 * @param sides for which the proposer speaks
 */
public record Succession(
        UUID successionId,
        PersonId successor,
        LocalDate from,
        LocalDate until,
        List<SeatKind> sides) {

    public Succession {
        Objects.requireNonNull(successionId, "successionId");
        Objects.requireNonNull(from, "from");
        sides = List.copyOf(sides);
    }

    Optional<Term> term() {
        return Optional.ofNullable(successor)
                .map(who -> new Term(successionId, who, SeatKind.DIRECTOR, from, until));
    }
}
