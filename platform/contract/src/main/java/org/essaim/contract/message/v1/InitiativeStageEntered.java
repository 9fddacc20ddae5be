package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Stage;

/** An initiative entered a later stage (R80). */
@MessageType("initiative.stage-entered.v1")
public record InitiativeStageEntered(
        DivisionId division,
        InitiativeId initiative,
        Stage from,
        Stage stage,
        LocalDate enteredOn,
        List<Flag> flags)
        implements DivisionMessage {
    public InitiativeStageEntered {
        flags = List.copyOf(flags);
    }
}
