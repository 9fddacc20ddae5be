package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;

/**
 * A resolved irritant hurts somebody still or again (R91), so it is relevant again (R72).
 *
 * @param corroborations how many now, without the reporter
 */
@MessageType("irritant.reopened.v1")
public record IrritantReopened(
        DivisionId division, UUID irritantId, int corroborations, LocalDate reopenedOn)
        implements DivisionMessage {}
