package org.essaim.incubator.board.read;

import module java.base;

/**
 * Somebody's time in a seat of the board.
 *
 * @param holder opaque (R100)
 * @param kind whom the seat represents, such as USER_REPRESENTATIVE
 * @param untilOn the last day, or null while none is set
 */
public record Seat(UUID seatId, String holder, String kind, LocalDate fromOn, LocalDate untilOn) {}
