package org.essaim.contract.message.v1;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.DivisionId;

/** From here to PortfolioImported nothing of this division is judged (R64). */
@MessageType("portfolio.import-started.v1")
public record PortfolioImportStarted(DivisionId division, UUID importId, LocalDate asOf)
        implements DivisionMessage {}
