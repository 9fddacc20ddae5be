package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;

/** A target administration took over the product (R81); final (R80). */
@MessageType("initiative.integrated.v1")
public record InitiativeIntegrated(
        DivisionId division,
        InitiativeId initiative,
        FreeText into,
        LocalDate integratedOn,
        List<Flag> flags)
        implements DivisionMessage {
    public InitiativeIntegrated {
        flags = List.copyOf(flags);
    }
}
