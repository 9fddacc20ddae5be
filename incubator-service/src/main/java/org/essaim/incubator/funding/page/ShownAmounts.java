package org.essaim.incubator.funding.page;

import org.essaim.contract.Amount;
import org.essaim.web.language.Sentences;

/** Amounts as sentences have them: a unit of which there is nothing is left out. */
public final class ShownAmounts {

    private final Sentences words;

    ShownAmounts(Sentences words) {
        this.words = words;
    }

    public String of(Amount amount) {
        if (amount.time().halfDays() == 0) {
            return words.fact(amount.money());
        }
        return amount.money().cents() == 0 ? words.fact(amount.time()) : words.fact(amount);
    }
}
