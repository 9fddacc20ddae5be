package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;

/** The director asks an envelope to give back at most this amount (R10). */
@MessageType("envelope.withdrawal-requested.v1")
public record EnvelopeWithdrawalRequested(
        DivisionId division, UUID withdrawalId, int year, Amount amount, LocalDate requestedOn)
        implements CentreMessage {}
