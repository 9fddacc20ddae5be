package org.essaim.contract.message.v1;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.DivisionId;

/**
 * A portfolio is wholly in: all that the division knows up to the day is told (R64).
 *
 * @param asOf facts of that day count; the division's watermark is at least the start of that day
 */
@MessageType("portfolio.imported.v1")
public record PortfolioImported(DivisionId division, UUID importId, LocalDate asOf)
        implements DivisionMessage {}
