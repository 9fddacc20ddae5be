package org.essaim.incubator.board.read;

import module java.base;

/**
 * Somebody's days as deputy of the director.
 *
 * @param seatId the seat of the director who named them: whoever sits there next named nobody
 * @param deputy opaque (R100)
 */
public record DeputyRow(
        UUID deputyId, UUID seatId, String deputy, LocalDate fromOn, LocalDate untilOn) {}
