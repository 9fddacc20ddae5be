package org.essaim.incubator.control.page;

import org.essaim.contract.Amount;
import org.essaim.web.language.Sentences;

/** Writes amounts without the unit that is none of them. */
record ShownAmounts(Sentences words) {

    public String of(Amount amount) {
        if (amount.time().halfDays() == 0) {
            return words.fact(amount.money());
        }
        return amount.money().cents() == 0 ? words.fact(amount.time()) : words.fact(amount);
    }
}
