package org.essaim.incubator.board.read;

import module java.base;

/**
 * The board on one day (R02).
 *
 * @param seats the director's first
 * @param deputies who acts for that director on that day (R01)
 */
public record Seating(LocalDate on, List<Seat> seats, List<DeputyRow> deputies) {

    /** The seat from which somebody votes on that day, as its holder or for the director. */
    public Optional<Seat> of(String person) {
        Set<UUID> acting =
                deputies.stream()
                        .filter(each -> each.deputy().equals(person))
                        .map(DeputyRow::seatId)
                        .collect(Collectors.toSet());
        return seats.stream()
                .filter(each -> each.holder().equals(person) || acting.contains(each.seatId()))
                .findFirst();
    }

    /** How many sit so, such as USER_REPRESENTATIVE. */
    public long count(String kind) {
        return seats.stream().filter(each -> each.kind().equals(kind)).count();
    }
}
