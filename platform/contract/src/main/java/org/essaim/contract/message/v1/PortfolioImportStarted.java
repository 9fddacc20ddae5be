package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;

/** Until the matching PortfolioImported, no stop of this division is reviewed (R64). */
@MessageType("portfolio.import-started.v1")
public record PortfolioImportStarted(DivisionId division, UUID importId, LocalDate asOf)
        implements DivisionMessage {}
