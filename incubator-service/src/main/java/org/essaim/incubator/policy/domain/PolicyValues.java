package org.essaim.incubator.policy.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.contract.Amount;
import org.essaim.contract.Policy;

/**
 * The values of a version before it has its number; each as in {@link Policy}. They are looked at
 * here, as a policy that breaks a rule cannot be made.
 */
public record PolicyValues(
        Amount firstRound,
        int firstRoundMonths,
        int usedProductUsers,
        int silenceDays,
        int caseUsers,
        int caseGrowthPercent,
        int caseGrowthFromUsers,
        int ballotDays,
        int splittingDays,
        List<Integer> warningMonths) {

    public static final int LEAST_FIRST_ROUND_CENTS = 200_00;
    public static final int MOST_FIRST_ROUND_CENTS = 900_00;
    public static final int LEAST_FIRST_ROUND_HALF_DAYS = 4;
    public static final int MOST_FIRST_ROUND_HALF_DAYS = 18;
    public static final int MOST_MONTHS = 60;
    private static final int LAST_WARNING = 11;
    public static final int MOST_DAYS = 3_660;
    private static final int MOST_USERS = 1_000_000;
    private static final int MOST_PERCENT = 10_000;

    public PolicyValues {
        Objects.requireNonNull(firstRound, "firstRound");
        warningMonths = List.copyOf(warningMonths);
    }

    /** The values of a version that there is. */
    public static PolicyValues of(Policy policy) {
        return new PolicyValues(
                policy.firstRound(),
                policy.firstRoundMonths(),
                policy.usedProductUsers(),
                policy.silenceDays(),
                policy.caseUsers(),
                policy.caseGrowthPercent(),
                policy.caseGrowthFromUsers(),
                policy.ballotDays(),
                policy.splittingDays(),
                policy.warnings());
    }

    /** The version of that number. */
    Policy numbered(int version) {
        return new Policy(
                version,
                firstRound,
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

    /** The first value that no rule allows. */
    Optional<Range> amiss() {
        return Stream.concat(ranges().stream(), warnings()).filter(Range::isLeft).findFirst();
    }

    /** Before useBy, and at least one (R63). */
    private Stream<Range> warnings() {
        return Stream.concat(
                Stream.of(new Range("R63", "warnings", warningMonths.size(), 1, LAST_WARNING)),
                warningMonths.stream()
                        .map(month -> new Range("R63", "warningMonths", month, 1, LAST_WARNING)));
    }

    /** What a first round may be, whoever chooses it (R22). */
    static List<Range> firstRound(String name, Amount amount) {
        return List.of(
                new Range(
                        "R22",
                        name + " in cents",
                        amount.money().cents(),
                        LEAST_FIRST_ROUND_CENTS,
                        MOST_FIRST_ROUND_CENTS),
                new Range(
                        "R22",
                        name + " in half-days",
                        amount.time().halfDays(),
                        LEAST_FIRST_ROUND_HALF_DAYS,
                        MOST_FIRST_ROUND_HALF_DAYS));
    }

    private List<Range> ranges() {
        List<Range> amounts = firstRound("firstRound", firstRound);
        return List.of(
                amounts.getFirst(),
                amounts.getLast(),
                new Range("R29", "firstRoundMonths", firstRoundMonths, 1, MOST_MONTHS),
                new Range("R51", "usedProductUsers", usedProductUsers, 1, MOST_USERS),
                new Range("R64", "silenceDays", silenceDays, 1, MOST_DAYS),
                new Range("R70", "caseUsers", caseUsers, 1, MOST_USERS),
                new Range("R70", "caseGrowthPercent", caseGrowthPercent, 1, MOST_PERCENT),
                new Range("R70", "caseGrowthFromUsers", caseGrowthFromUsers, 1, MOST_USERS),
                new Range("R31", "ballotDays", ballotDays, 1, MOST_DAYS),
                new Range("R26", "splittingDays", splittingDays, 1, MOST_DAYS));
    }

    /** A value and between which it has to lie, ends included. */
    record Range(String rule, String name, long value, long least, long most) {
        boolean isLeft() {
            return value < least || value > most;
        }
    }
}
