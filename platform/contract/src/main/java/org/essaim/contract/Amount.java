package org.essaim.contract;

import java.util.Objects;

/**
 * Money and time: the two units in which envelopes, grants and expenses are counted, independently
 * of each other (R12). An amount covers another only if it does so in both units.
 */
public record Amount(Money money, HalfDays time) {

    public static final Amount NOTHING = new Amount(Money.noEuros(), HalfDays.NONE);

    public Amount {
        Objects.requireNonNull(money, "money");
        Objects.requireNonNull(time, "time");
    }

    public static Amount of(long euroCents, long halfDays) {
        return new Amount(Money.euroCents(euroCents), new HalfDays(halfDays));
    }

    public Amount plus(Amount other) {
        return new Amount(money.plus(other.money), time.plus(other.time));
    }

    public Amount minus(Amount other) {
        return new Amount(money.minus(other.money), time.minus(other.time));
    }

    /** The minimum of each unit. */
    public Amount min(Amount other) {
        return new Amount(money.min(other.money), time.min(other.time));
    }

    public Amount negated() {
        return NOTHING.minus(this);
    }

    /** Whether this is at least the other in both units. */
    public boolean covers(Amount other) {
        return !minus(other).hasNegative();
    }

    public boolean hasNegative() {
        return money.cents() < 0 || time.halfDays() < 0;
    }

    /** Whether no entry can carry this much, in either unit and direction (R14). */
    public boolean isExtreme() {
        return isBeyond(money.cents(), Money.MOST_CENTS)
                || isBeyond(time.halfDays(), HalfDays.MOST);
    }

    public boolean isNothing() {
        return money.cents() == 0 && time.halfDays() == 0;
    }

    private static boolean isBeyond(long count, long most) {
        return count > most || count < -most;
    }

    @Override
    public String toString() {
        return money + " and " + time;
    }
}
