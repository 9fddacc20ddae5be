package org.essaim.contract;

import java.util.Objects;

/**
 * Between which values a division may choose its own, ends included; where both ends are the
 * centre's value there is nothing to choose (R99).
 */
public record PolicyBounds(
        Amount leastFirstRound,
        Amount mostFirstRound,
        int leastFirstRoundMonths,
        int mostFirstRoundMonths,
        int leastBallotDays,
        int mostBallotDays) {

    /** What goes with {@link Policy#FOUNDING}: only the first round is a division's choice. */
    public static final PolicyBounds FOUNDING =
            new PolicyBounds(Amount.of(200_00, 4), Amount.of(900_00, 18), 12, 12, 14, 14);

    public PolicyBounds {
        Objects.requireNonNull(leastFirstRound, "leastFirstRound");
        Objects.requireNonNull(mostFirstRound, "mostFirstRound");
    }

    /** Whether a first round of this amount and term, and ballots of so many days, lie within. */
    public boolean allow(Amount firstRound, int firstRoundMonths, int ballotDays) {
        return within(firstRound).equals(firstRound)
                && monthsWithin(firstRoundMonths) == firstRoundMonths
                && ballotDaysWithin(ballotDays) == ballotDays;
    }

    /** The nearest first round within, in each unit for itself. */
    public Amount within(Amount firstRound) {
        return new Amount(
                Money.euroCents(
                        Math.clamp(
                                firstRound.money().cents(),
                                leastFirstRound.money().cents(),
                                mostFirstRound.money().cents())),
                new HalfDays(
                        Math.clamp(
                                firstRound.time().halfDays(),
                                leastFirstRound.time().halfDays(),
                                mostFirstRound.time().halfDays())));
    }

    /** The nearest term of a first round within, in calendar months. */
    public int monthsWithin(int firstRoundMonths) {
        return Math.clamp(firstRoundMonths, leastFirstRoundMonths, mostFirstRoundMonths);
    }

    /** The nearest duration of a ballot within, in days. */
    public int ballotDaysWithin(int ballotDays) {
        return Math.clamp(ballotDays, leastBallotDays, mostBallotDays);
    }
}
