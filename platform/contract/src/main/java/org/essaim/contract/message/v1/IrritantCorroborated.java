package org.essaim.contract.message.v1;

import java.util.UUID;
import org.essaim.contract.DivisionId;

/**
 * Others are affected too; each person counts once (R91).
 *
 * @param corroborations how many now, without the reporter
 */
@MessageType("irritant.corroborated.v1")
public record IrritantCorroborated(DivisionId division, UUID irritantId, int corroborations)
        implements DivisionMessage {}
