package org.essaim.incubator.board.read;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody's time in a seat of the board.
 *
 * @param holder opaque (R100)
 * @param kind for whom, such as USER_REPRESENTATIVE
 * @param untilOn the last day, or null while none is set
 */
public record SeatRow(
        UUID seatId, String holder, String kind, LocalDate fromOn, LocalDate untilOn) {}
