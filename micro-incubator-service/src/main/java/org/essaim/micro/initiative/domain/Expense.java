package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.GrantShare;

/** A recorded expense, as far as its reversal needs it (R13). */
public record Expense(List<GrantShare> drawn, Amount amount, LocalDate spentOn, boolean reversed) {

    Expense reverse() {
        return new Expense(drawn, amount, spentOn, true);
    }
}
