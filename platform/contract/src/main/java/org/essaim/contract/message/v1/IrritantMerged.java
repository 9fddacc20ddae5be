package org.essaim.contract.message.v1;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.DivisionId;

/**
 * Two reports were about one irritant; their corroborations are pooled in the other one (R91).
 *
 * @param into the irritant that remains
 */
@MessageType("irritant.merged.v1")
public record IrritantMerged(DivisionId division, UUID irritantId, UUID into, LocalDate mergedOn)
        implements DivisionMessage {}
