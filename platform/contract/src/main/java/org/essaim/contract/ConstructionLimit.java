package org.essaim.contract;

/** How long and how expensive the construction rounds of an initiative may be (R33). */
public final class ConstructionLimit {

    /** The longest term of a construction round, in calendar months. */
    public static final int MONTHS = 6;

    /** All construction rounds of an initiative together stay strictly under this. */
    private static final Money UNDER = Money.euroCents(200_000_00);

    private ConstructionLimit() {}

    /**
     * The most that another one may cost, in euros.
     *
     * @param before what those before it cost together
     */
    public static Money remaining(Money before) {
        return UNDER.minus(before).minus(Money.euroCents(1));
    }
}
