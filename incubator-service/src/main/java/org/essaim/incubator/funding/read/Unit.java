package org.essaim.incubator.funding.read;

import org.essaim.contract.Amount;

/** What is counted in an export: each unit is balanced for itself (R12, R14). */
enum Unit {
    EUROS {
        @Override
        long of(Amount amount) {
            return amount.money().cents();
        }

        /** As French accountants write it: a comma, two places, nothing between thousands. */
        @Override
        String write(long cents) {
            long places = cents % 100;
            return cents / 100 + (places < 10 ? ",0" : ",") + places;
        }
    },
    HALF_DAYS {
        @Override
        long of(Amount amount) {
            return amount.time().halfDays();
        }

        @Override
        String write(long halfDays) {
            return String.valueOf(halfDays);
        }
    };

    /** Cents, or half-days. */
    abstract long of(Amount amount);

    /**
     * @param number in cents or half-days, not negative
     */
    abstract String write(long number);
}
