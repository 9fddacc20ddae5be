package org.essaim.reporting.recount.domain;

import java.time.LocalDate;
import org.essaim.contract.Amount;

/** What became of the money of some expenses by a day: redeemed, lost, or still waiting (R61). */
final class MoneyUse {

    private final LocalDate day;
    private Amount spent = Amount.NOTHING;
    private Amount redeemed = Amount.NOTHING;
    private Amount lost = Amount.NOTHING;

    MoneyUse(LocalDate day) {
        this.day = day;
    }

    void add(ExpenseClock clock) {
        add(clock, clock.expense().amount());
    }

    /** Takes off what was added. */
    void remove(ExpenseClock clock) {
        add(clock, clock.expense().amount().negated());
    }

    Amount spent() {
        return spent;
    }

    Amount redeemed() {
        return redeemed;
    }

    Amount lost() {
        return lost;
    }

    private void add(ExpenseClock clock, Amount amount) {
        spent = spent.plus(amount);
        if (clock.redeemed()) {
            redeemed = redeemed.plus(amount);
        } else if (!clock.dueOn().isAfter(day)) {
            lost = lost.plus(amount);
        }
    }
}
