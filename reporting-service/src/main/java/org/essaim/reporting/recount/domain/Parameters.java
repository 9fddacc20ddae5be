package org.essaim.reporting.recount.domain;

import java.util.Map;
import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.contract.InvalidValueException;
import org.essaim.contract.Money;
import org.essaim.contract.Policy;

/**
 * Under which values the log is counted again.
 *
 * @param months within which money must be used; the founding text says 12 (R60)
 * @param usedProductUsers users that prove a used product (R51)
 * @param caseUsers users in one measure that open a case (R70)
 * @param caseGrowthPercent growth between two measures that opens a case (R70)
 * @param caseGrowthFromUsers the least users to grow from (R70)
 * @param firstRoundCents the most that a launch grants, or null: as it was granted (R22)
 * @param firstRoundHalfDays the same for time
 * @param withdrawnEvidenceDays after which what withdrawn use had redeemed is judged again (R53)
 */
public record Parameters(
        int months,
        int usedProductUsers,
        int caseUsers,
        int caseGrowthPercent,
        int caseGrowthFromUsers,
        Long firstRoundCents,
        Integer firstRoundHalfDays,
        int withdrawnEvidenceDays) {

    public static final int MONTHS = 12;
    public static final int MOST_MONTHS = 60;
    public static final int MOST_USERS = 1_000_000;
    public static final int MOST_PERCENT = 10_000;
    public static final long MOST_CENTS = 100_000_000;
    public static final int MOST_HALF_DAYS = 10_000;

    /** What the rules name. */
    public static final Parameters FOUNDING = today(Policy.FOUNDING);

    /**
     * @throws InvalidValueException if a value is out of its range
     */
    public Parameters {
        within("months", months, 1, MOST_MONTHS);
        within("usedProductUsers", usedProductUsers, 1, MOST_USERS);
        within("caseUsers", caseUsers, 1, MOST_USERS);
        within("caseGrowthPercent", caseGrowthPercent, 0, MOST_PERCENT);
        within("caseGrowthFromUsers", caseGrowthFromUsers, 1, MOST_USERS);
        if (firstRoundCents != null) {
            within("firstRoundCents", firstRoundCents, 0, MOST_CENTS);
        }
        if (firstRoundHalfDays != null) {
            within("firstRoundHalfDays", firstRoundHalfDays, 0, MOST_HALF_DAYS);
        }
    }

    /** As the policy has it, and first rounds as they were. */
    public static Parameters today(Policy policy) {
        return new Parameters(
                MONTHS,
                policy.usedProductUsers(),
                policy.caseUsers(),
                policy.caseGrowthPercent(),
                policy.caseGrowthFromUsers(),
                null,
                null,
                policy.waits().withdrawnEvidenceDays());
    }

    public Parameters months(int other) {
        return new Parameters(
                other,
                usedProductUsers,
                caseUsers,
                caseGrowthPercent,
                caseGrowthFromUsers,
                firstRoundCents,
                firstRoundHalfDays,
                withdrawnEvidenceDays);
    }

    /** What a launch that was granted so much would have been granted at most. */
    Amount capped(Amount granted) {
        Money money = firstRoundCents == null ? granted.money() : Money.euroCents(firstRoundCents);
        HalfDays time =
                firstRoundHalfDays == null ? granted.time() : new HalfDays(firstRoundHalfDays);
        return granted.min(new Amount(money, time));
    }

    private static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new InvalidValueException(
                    Parameters.class,
                    "parameter-out-of-range",
                    Map.of("parameter", name, "least", least, "most", most));
        }
    }
}
