package org.essaim.incubator.agenda.domain;

import java.util.UUID;
import org.essaim.contract.SeatKind;

/** One seat. */
public record BoardSeat(UUID seatId, SeatKind kind) {}
