package org.essaim.incubator.policy.write;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.WrittenText;
import org.essaim.incubator.policy.domain.PolicyValues;

/** What the policy is asked over HTTP; a version is given whole, so nothing is left to guess. */
final class PolicyRequests {

    private static final int LAST_YEAR = 9999;

    private PolicyRequests() {}

    /**
     * A version.
     *
     * @param euros of the first round, such as {@code "500.00"}
     * @param effectiveOn a day to come
     * @param reason why; may be left out
     */
    record Version(
            String euros,
            Integer halfDays,
            Integer firstRoundMonths,
            Integer usedProductUsers,
            Integer silenceDays,
            Integer caseUsers,
            Integer caseGrowthPercent,
            Integer caseGrowthFromUsers,
            Integer ballotDays,
            Integer splittingDays,
            List<Integer> warningMonths,
            Bounds bounds,
            LocalDate effectiveOn,
            WrittenText reason) {
        Version {
            given("euros", euros);
            given("halfDays", halfDays);
            given("firstRoundMonths", firstRoundMonths);
            given("usedProductUsers", usedProductUsers);
            given("silenceDays", silenceDays);
            given("caseUsers", caseUsers);
            given("caseGrowthPercent", caseGrowthPercent);
            given("caseGrowthFromUsers", caseGrowthFromUsers);
            given("ballotDays", ballotDays);
            given("splittingDays", splittingDays);
            given("warningMonths", warningMonths);
            warningMonths.forEach(month -> given("a month of warningMonths", month));
            given("bounds", bounds);
            given("effectiveOn", effectiveOn);
            if (effectiveOn.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException(
                        "effectiveOn is a day up to the year " + LAST_YEAR);
            }
        }

        PolicyValues values() {
            return new PolicyValues(
                    amount(euros, halfDays),
                    firstRoundMonths,
                    usedProductUsers,
                    silenceDays,
                    caseUsers,
                    caseGrowthPercent,
                    caseGrowthFromUsers,
                    ballotDays,
                    splittingDays,
                    warningMonths);
        }
    }

    /** Between which values divisions may choose, ends included. */
    record Bounds(
            String leastEuros,
            String mostEuros,
            Integer leastHalfDays,
            Integer mostHalfDays,
            Integer leastFirstRoundMonths,
            Integer mostFirstRoundMonths,
            Integer leastBallotDays,
            Integer mostBallotDays) {
        Bounds {
            given("leastEuros", leastEuros);
            given("mostEuros", mostEuros);
            given("leastHalfDays", leastHalfDays);
            given("mostHalfDays", mostHalfDays);
            given("leastFirstRoundMonths", leastFirstRoundMonths);
            given("mostFirstRoundMonths", mostFirstRoundMonths);
            given("leastBallotDays", leastBallotDays);
            given("mostBallotDays", mostBallotDays);
        }

        PolicyBounds values() {
            return new PolicyBounds(
                    amount(leastEuros, leastHalfDays),
                    amount(mostEuros, mostHalfDays),
                    leastFirstRoundMonths,
                    mostFirstRoundMonths,
                    leastBallotDays,
                    mostBallotDays);
        }
    }

    /** What was recorded. */
    record Entry(UUID entryId, LocalDate effectiveOn) {}

    private static Amount amount(String euros, int halfDays) {
        return new Amount(Money.ofEuros(euros), new HalfDays(halfDays));
    }

    private static void given(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }
}
