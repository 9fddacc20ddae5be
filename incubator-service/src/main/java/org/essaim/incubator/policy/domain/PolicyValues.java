package org.essaim.incubator.policy.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;
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

    /** Why the first value that no rule allows is refused. */
    Optional<PolicyRefusal> invalid() {
        return Stream.concat(ranges().stream(), warnings())
                .filter(Range::isLeft)
                .findFirst()
                .map(Range::refusal);
    }

    /** Before useBy, and at least one (R63). */
    private Stream<Range> warnings() {
        return Stream.concat(
                Stream.of(warning(PolicyValue.WARNINGS, warningMonths.size())),
                warningMonths.stream().map(month -> warning(PolicyValue.WARNING_MONTHS, month)));
    }

    private static Range warning(PolicyValue value, int given) {
        return new Range(value, given, 1, LAST_WARNING, PolicyRefusal.Warnings::new);
    }

    /** What a first round may be, whoever chooses it (R22). */
    static List<Range> firstRound(PolicyValue value, Amount amount) {
        return List.of(
                new Range(
                        value,
                        amount.money().cents(),
                        LEAST_FIRST_ROUND_CENTS,
                        MOST_FIRST_ROUND_CENTS,
                        (_, given, least, most) ->
                                new PolicyRefusal.FirstRoundMoney(
                                        value,
                                        Money.euroCents(given),
                                        Money.euroCents(least),
                                        Money.euroCents(most))),
                new Range(
                        value,
                        amount.time().halfDays(),
                        LEAST_FIRST_ROUND_HALF_DAYS,
                        MOST_FIRST_ROUND_HALF_DAYS,
                        (_, given, least, most) ->
                                new PolicyRefusal.FirstRoundTime(
                                        value,
                                        new HalfDays((int) given),
                                        new HalfDays((int) least),
                                        new HalfDays((int) most))));
    }

    static Range firstRoundMonths(PolicyValue value, int months) {
        return new Range(value, months, 1, MOST_MONTHS, PolicyRefusal.FirstRoundMonths::new);
    }

    static Range ballotDays(PolicyValue value, int days) {
        return new Range(value, days, 1, MOST_DAYS, PolicyRefusal.BallotDays::new);
    }

    private static Range inCase(PolicyValue value, int given, int most) {
        return new Range(value, given, 1, most, PolicyRefusal.GeneralizationCase::new);
    }

    private List<Range> ranges() {
        List<Range> amounts = firstRound(PolicyValue.FIRST_ROUND, firstRound);
        return List.of(
                amounts.getFirst(),
                amounts.getLast(),
                firstRoundMonths(PolicyValue.FIRST_ROUND_MONTHS, firstRoundMonths),
                new Range(
                        PolicyValue.USED_PRODUCT_USERS,
                        usedProductUsers,
                        1,
                        MOST_USERS,
                        PolicyRefusal.UsedProduct::new),
                new Range(
                        PolicyValue.SILENCE_DAYS,
                        silenceDays,
                        1,
                        MOST_DAYS,
                        PolicyRefusal.Silence::new),
                inCase(PolicyValue.CASE_USERS, caseUsers, MOST_USERS),
                inCase(PolicyValue.CASE_GROWTH_PERCENT, caseGrowthPercent, MOST_PERCENT),
                inCase(PolicyValue.CASE_GROWTH_FROM_USERS, caseGrowthFromUsers, MOST_USERS),
                ballotDays(PolicyValue.BALLOT_DAYS, ballotDays),
                new Range(
                        PolicyValue.SPLITTING_DAYS,
                        splittingDays,
                        1,
                        MOST_DAYS,
                        PolicyRefusal.Splitting::new));
    }

    /** A value, between which it has to lie, ends included, and what refuses it otherwise. */
    record Range(PolicyValue value, long given, long least, long most, Refusing refusing) {
        boolean isLeft() {
            return given < least || given > most;
        }

        PolicyRefusal refusal() {
            return refusing.refusal(value, given, least, most);
        }
    }

    /** Makes the refusal of the rule that the value belongs to. */
    @FunctionalInterface
    interface Refusing {
        PolicyRefusal refusal(PolicyValue value, long given, long least, long most);
    }
}
