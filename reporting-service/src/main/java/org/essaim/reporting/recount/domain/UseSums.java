package org.essaim.reporting.recount.domain;

import java.time.LocalDate;
import org.essaim.contract.Amount;

/** Adds up verdicts: how many, and what became of their money by a day (R61). */
final class UseSums {

    private final LocalDate day;
    private long initiatives;
    private long usedProducts;
    private Amount spent = Amount.NOTHING;
    private Amount redeemed = Amount.NOTHING;
    private Amount lost = Amount.NOTHING;

    UseSums(LocalDate day) {
        this.day = day;
    }

    /**
     * @param sign 1, or -1 to take off what was added
     */
    void count(Verdict verdict, int sign) {
        initiatives += sign;
        usedProducts += verdict.firstUse().isPresent() ? sign : 0;
        for (ExpenseClock clock : verdict.clocks()) {
            Amount amount = clock.expense().amount();
            add(clock, sign > 0 ? amount : amount.negated());
        }
    }

    /** Money that is neither redeemed nor lost is still waiting. */
    UseTotal total() {
        return new UseTotal(initiatives, usedProducts, spent, redeemed, lost);
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
