package org.essaim.portfolio;

import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;

/** What carries an amount, in its two members. */
public interface AmountFact {
    Money euros();

    int halfDays();

    default Amount amount() {
        return new Amount(euros(), new HalfDays(halfDays()));
    }
}
