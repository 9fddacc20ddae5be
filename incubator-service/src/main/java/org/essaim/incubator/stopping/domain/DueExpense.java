package org.essaim.incubator.stopping.domain;

import java.time.LocalDate;
import org.essaim.contract.StopReason;

/** An expense for which funding stops now, and why. */
public record DueExpense(Expense expense, StopReason reason) {

    /** The day at whose start it struck (R62); for silence too, though it is decided later. */
    public LocalDate dueOn() {
        return expense.dueOn();
    }
}
