package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;

/** An expense, in euros, half-days or both (R15); its clock runs until useBy (R60). */
@MessageType("initiative.spent.v1")
public record InitiativeSpent(
        DivisionId division,
        InitiativeId initiative,
        UUID expenseId,
        Amount amount,
        FreeText label,
        LocalDate spentOn,
        LocalDate useBy,
        List<Flag> flags,
        List<String> madeUp)
        implements DivisionMessage {
    public InitiativeSpent {
        flags = List.copyOf(flags);
        madeUp = List.copyOf(madeUp);
    }
}
