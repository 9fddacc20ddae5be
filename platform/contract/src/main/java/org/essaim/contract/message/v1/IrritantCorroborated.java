package org.essaim.contract.message.v1;

import java.util.UUID;
import org.essaim.contract.DivisionId;

/**
 * Others say that it hurts them too, once a person (R91).
 *
 * @param corroborations how many now, without who reported it
 */
@MessageType("irritant.corroborated.v1")
public record IrritantCorroborated(DivisionId division, UUID irritantId, int corroborations)
        implements DivisionMessage {}
