package org.essaim.contract;

import module java.base;

import org.essaim.contract.message.v1.OrNull;

/**
 * The values that the rules mark as defaults [D]. Every decision cites the version that applied
 * (R99).
 *
 * @param version 1 for the founding values, incremented by each change
 * @param firstRound granted by a launch; 200.00 to 900.00 euros, 4 to 18 half-days (R22)
 * @param firstRoundMonths the term of the first round, in calendar months (R29)
 * @param usedProductUsers distinct users that prove a used product, at least 1 (R51)
 * @param silenceDays with more days of confirmed silence after useBy, funding stops (R64)
 * @param caseUsers distinct users in one measure that open a case (R70)
 * @param caseGrowthPercent growth between two measures that opens a case (R70)
 * @param caseGrowthFromUsers the least users to grow from (R70)
 * @param ballotDays after so many days an incomplete ballot lapses, at least 1 (R31)
 * @param splittingDays two first rounds of one owner on one irritant within so many days are
 *     flagged (R26)
 * @param warningMonths after so many calendar months an expense that nobody uses is warned of
 *     (R63); absent in versions older than this field, see {@link #warnings()}
 * @param periods how long rules wait or look back; absent in versions older than this field, see
 *     {@link #waits()}
 */
public record Policy(
        int version,
        Amount firstRound,
        int firstRoundMonths,
        int usedProductUsers,
        int silenceDays,
        int caseUsers,
        int caseGrowthPercent,
        int caseGrowthFromUsers,
        int ballotDays,
        int splittingDays,
        @OrNull List<Integer> warningMonths,
        @OrNull PolicyPeriods periods) {

    /** At 9 and at 11 months (R63). */
    public static final List<Integer> FOUNDING_WARNINGS = List.of(9, 11);

    /** Fewer votes are not counted for anybody to see: they would tell who voted how [D] (R31). */
    public static final int FEWEST_SHOWN_VOTES = 3;

    private static final Amount LEAST_FIRST_ROUND = Amount.of(200_00, 4);
    private static final Amount MOST_FIRST_ROUND = Amount.of(900_00, 18);

    /** The values that the rules name; version 1. */
    public static final Policy FOUNDING =
            new Policy(
                    1,
                    Amount.of(500_00, 10),
                    12,
                    1,
                    30,
                    20,
                    25,
                    5,
                    14,
                    90,
                    FOUNDING_WARNINGS,
                    PolicyPeriods.FOUNDING);

    private static final int MONTHS_TO_USE_BY = 12;

    /**
     * @throws InvalidValueException if the first round is outside the centre's bounds (R22), or a
     *     used product would need no user (R51), or a ballot would last no day (R31)
     */
    public Policy {
        Objects.requireNonNull(firstRound, "firstRound");
        if (!firstRound.covers(LEAST_FIRST_ROUND) || !MOST_FIRST_ROUND.covers(firstRound)) {
            throw new InvalidValueException(
                    Policy.class,
                    "first-round-out-of-bounds",
                    Map.of("least", LEAST_FIRST_ROUND, "most", MOST_FIRST_ROUND));
        }
        if (usedProductUsers < 1) {
            throw new InvalidValueException(Policy.class, "used-product-without-user");
        }
        if (ballotDays < 1) {
            throw new InvalidValueException(Policy.class, "ballot-without-day");
        }
        if (warningMonths != null) {
            warningMonths = warningMonths.stream().sorted().distinct().toList();
            if (warningMonths.stream().anyMatch(Policy::isNoWarning)) {
                throw new InvalidValueException(Policy.class, "warning-out-of-bounds");
            }
        }
    }

    private static boolean isNoWarning(int month) {
        return month < 1 || month >= MONTHS_TO_USE_BY;
    }

    /** The months of the warnings, ascending; the founding ones if absent. */
    public List<Integer> warnings() {
        return warningMonths == null ? FOUNDING_WARNINGS : warningMonths;
    }

    /** How long rules wait or look back; the founding values if absent. */
    public PolicyPeriods waits() {
        return periods == null ? PolicyPeriods.FOUNDING : periods;
    }

    /** The same version, with the values that a division chose within its bounds (R99). */
    public Policy with(Amount localFirstRound, int localFirstRoundMonths, int localBallotDays) {
        return new Policy(
                version,
                localFirstRound,
                localFirstRoundMonths,
                usedProductUsers,
                silenceDays,
                caseUsers,
                caseGrowthPercent,
                caseGrowthFromUsers,
                localBallotDays,
                splittingDays,
                warningMonths,
                periods);
    }

    /** Whether so many users, known at this level, make a used product (R51). */
    public boolean isUsedProduct(int users, EvidenceLevel level) {
        return level.proves() && users >= usedProductUsers;
    }
}
