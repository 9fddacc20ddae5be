package org.essaim.contract;

import java.util.Objects;

/**
 * The values that the rules mark as defaults [D]: what applied is cited by its version in every
 * decision (R99).
 *
 * @param version 1 for the founding values, growing with each change
 * @param firstRound granted by a launch; 200.00 to 900.00 euros, 4 to 18 half-days (R22)
 * @param firstRoundMonths the term of the first round, in calendar months (R29)
 * @param usedProductUsers distinct users that prove a used product, at least 1 (R51)
 * @param silenceDays days of heard silence after useBy, more of which stop (R64)
 * @param caseUsers distinct users in one measure that open a case (R70)
 * @param caseGrowthPercent growth between two measures that opens a case (R70)
 * @param caseGrowthFromUsers the least users to grow from (R70)
 */
public record Policy(
        int version,
        Amount firstRound,
        int firstRoundMonths,
        int usedProductUsers,
        int silenceDays,
        int caseUsers,
        int caseGrowthPercent,
        int caseGrowthFromUsers) {

    public static final Policy FOUNDING =
            new Policy(1, Amount.of(500_00, 10), 12, 1, 30, 20, 25, 5);

    public Policy {
        Objects.requireNonNull(firstRound, "firstRound");
    }

    /** Whether these users, known at this level, are a used product (R51). */
    public boolean isUsedProduct(int users, EvidenceLevel level) {
        return level.proves() && users >= usedProductUsers;
    }
}
