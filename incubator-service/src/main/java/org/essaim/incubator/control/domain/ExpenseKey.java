package org.essaim.incubator.control.domain;

import java.util.UUID;
import org.essaim.contract.DivisionId;

/**
 * Which expense is meant. Divisions choose the ids of their expenses, so that an id alone says
 * nothing: another division may have used the same one, by chance or to do harm.
 */
public record ExpenseKey(DivisionId division, UUID expenseId) {

    @Override
    public String toString() {
        return division + "/" + expenseId;
    }
}
