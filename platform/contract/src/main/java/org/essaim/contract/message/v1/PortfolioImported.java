package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;

/**
 * A portfolio is completely imported: everything that the division knows up to the day is published
 * (R64).
 *
 * @param asOf facts up to that day count; the division's watermark is at least the start of that
 *     day, but never later than when this was said (R16)
 */
@MessageType("portfolio.imported.v1")
public record PortfolioImported(DivisionId division, UUID importId, LocalDate asOf)
        implements DivisionMessage {}
