package org.essaim.reporting.recount.domain;

import module java.base;

import org.essaim.reporting.facts.domain.Sum;

/** Adds up verdicts: how many, and what became of their money by a day (R61). */
final class UseSums {

    private final LocalDate day;
    private long initiatives;
    private long usedProducts;
    private Sum spent = Sum.NOTHING;
    private Sum redeemed = Sum.NOTHING;
    private Sum lost = Sum.NOTHING;

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
            count(clock, sign > 0 ? Sum::plus : Sum::without);
        }
    }

    long initiatives() {
        return initiatives;
    }

    long usedProducts() {
        return usedProducts;
    }

    Sum spent() {
        return spent;
    }

    Sum redeemed() {
        return redeemed;
    }

    Sum lost() {
        return lost;
    }

    /** What is neither redeemed nor lost. */
    Sum waiting() {
        return spent.without(redeemed).without(lost);
    }

    private void count(ExpenseClock clock, BinaryOperator<Sum> add) {
        Sum sum = clock.expense().sum();
        spent = add.apply(spent, sum);
        if (clock.redeemed()) {
            redeemed = add.apply(redeemed, sum);
        } else if (!clock.dueOn().isAfter(day)) {
            lost = add.apply(lost, sum);
        }
    }
}
