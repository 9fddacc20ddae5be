package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;

/**
 * Two reports were about one irritant; their corroborations are pooled in the other one (R91).
 *
 * @param into the irritant that remains
 */
@MessageType("irritant.merged.v1")
public record IrritantMerged(DivisionId division, UUID irritantId, UUID into, LocalDate mergedOn)
        implements DivisionMessage {}
