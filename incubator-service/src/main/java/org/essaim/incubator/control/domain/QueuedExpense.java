package org.essaim.incubator.control.domain;

import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/** An expense that has arrived at the centre, and whose it is. */
public record QueuedExpense(UUID expenseId, DivisionId division, InitiativeId initiative) {

    /** Which one it is. */
    public ExpenseKey key() {
        return new ExpenseKey(division, expenseId);
    }
}
