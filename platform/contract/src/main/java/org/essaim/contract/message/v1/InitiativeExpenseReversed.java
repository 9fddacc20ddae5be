package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;

/** An expense was corrected by its reversal; its clock stops (R13, R61). */
@MessageType("initiative.expense-reversed.v1")
public record InitiativeExpenseReversed(
        DivisionId division,
        InitiativeId initiative,
        UUID expenseId,
        Amount amount,
        FreeText reason,
        LocalDate reversedOn)
        implements DivisionMessage {}
