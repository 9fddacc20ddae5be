package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;

/** The irritant no longer exists. */
@MessageType("irritant.resolved.v1")
public record IrritantResolved(DivisionId division, UUID irritantId, LocalDate resolvedOn)
        implements DivisionMessage {}
