package org.essaim.incubator.board.read;

import module java.base;

/**
 * What one side of the board proposed to the other about the director's seat; people are opaque
 * (R100).
 *
 * @param successor null where the seat is only to be empty
 * @param untilOn the last day, or null while none is set
 * @param confirmedBy of the other side; null while it is only proposed
 * @param endedSeat whose term ends by it, or null
 * @param contradictedBy the director who is not gone, or null
 */
public record SuccessionRow(
        UUID successionId,
        String successor,
        LocalDate fromOn,
        LocalDate untilOn,
        String proposedBy,
        String confirmedBy,
        UUID endedSeat,
        String contradictedBy) {}
