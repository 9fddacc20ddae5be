package org.essaim.contract;

import java.util.Objects;

/**
 * The range from which a division may choose values of its own, ends included; where both ends are
 * equal there is nothing to choose (R99).
 */
public record PolicyBounds(
        Amount leastFirstRound,
        Amount mostFirstRound,
        int leastFirstRoundMonths,
        int mostFirstRoundMonths,
        int leastBallotDays,
        int mostBallotDays) {

    /** Those of {@link Policy#FOUNDING}: a division may choose only its first round. */
    public static final PolicyBounds FOUNDING =
            new PolicyBounds(Amount.of(200_00, 4), Amount.of(900_00, 18), 12, 12, 14, 14);

    public PolicyBounds {
        Objects.requireNonNull(leastFirstRound, "leastFirstRound");
        Objects.requireNonNull(mostFirstRound, "mostFirstRound");
    }

    /** Whether a first round of this amount and term, and ballots of so many days, are allowed. */
    public boolean allows(Amount firstRound, int firstRoundMonths, int ballotDays) {
        return nearestFirstRound(firstRound).equals(firstRound)
                && nearestFirstRoundMonths(firstRoundMonths) == firstRoundMonths
                && nearestBallotDays(ballotDays) == ballotDays;
    }

    /** The nearest allowed first round, in each unit separately. */
    public Amount nearestFirstRound(Amount firstRound) {
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

    /** The nearest allowed term of a first round, in calendar months. */
    public int nearestFirstRoundMonths(int firstRoundMonths) {
        return Math.clamp(firstRoundMonths, leastFirstRoundMonths, mostFirstRoundMonths);
    }

    /** The nearest allowed duration of a ballot, in days. */
    public int nearestBallotDays(int ballotDays) {
        return Math.clamp(ballotDays, leastBallotDays, mostBallotDays);
    }
}
