package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.FreeText;
import org.essaim.contract.GrantShare;
import org.essaim.contract.PersonId;

/**
 * A recorded expense, as far as what corrects it needs it (R13).
 *
 * @param recordedBy null where an import does not know who did
 * @param label what it is said to be for now, after all corrections
 * @param receipt the digest of the file that shows it, or null
 */
public record Expense(
        List<GrantShare> drawn,
        Amount amount,
        LocalDate spentOn,
        PersonId recordedBy,
        FreeText label,
        String receipt,
        boolean reversed) {

    Expense reverse() {
        return new Expense(drawn, amount, spentOn, recordedBy, label, receipt, true);
    }

    Expense labelled(FreeText now) {
        return new Expense(drawn, amount, spentOn, recordedBy, now, receipt, reversed);
    }

    /**
     * @param digest null: it has none any more
     */
    Expense shownBy(String digest) {
        return new Expense(drawn, amount, spentOn, recordedBy, label, digest, reversed);
    }
}
