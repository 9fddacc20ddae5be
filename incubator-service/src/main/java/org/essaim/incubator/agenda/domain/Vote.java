package org.essaim.incubator.agenda.domain;

import java.util.UUID;
import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;

/** A vote that was cast: who, from which seat, and what (R02). */
public record Vote(UUID voteId, PersonId person, UUID seatId, SeatKind seat, Choice choice) {}
