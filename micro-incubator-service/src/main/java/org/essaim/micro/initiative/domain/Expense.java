package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.GrantShare;
import org.essaim.contract.PersonId;

/**
 * A recorded expense, as far as its reversal needs it (R13).
 *
 * @param recordedBy null where an import does not know who did
 */
public record Expense(
        List<GrantShare> drawn,
        Amount amount,
        LocalDate spentOn,
        PersonId recordedBy,
        boolean reversed) {

    Expense reverse() {
        return new Expense(drawn, amount, spentOn, recordedBy, true);
    }
}
