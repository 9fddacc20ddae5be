package org.essaim.incubator.policy.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyPeriods;

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
        List<Integer> warningMonths,
        PolicyPeriods periods) {

    public PolicyValues {
        Objects.requireNonNull(firstRound, "firstRound");
        Objects.requireNonNull(periods, "periods");
        warningMonths = List.copyOf(warningMonths);
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
                warningMonths,
                periods);
    }

    /** Why the first value that no rule allows is refused. */
    Optional<PolicyRefusal> invalid() {
        Stream<Optional<PolicyRefusal>> values =
                Stream.of(
                        PolicyAmount.FIRST_ROUND.refusal(firstRound),
                        PolicyValue.FIRST_ROUND_MONTHS.refusal(firstRoundMonths),
                        PolicyValue.USED_PRODUCT_USERS.refusal(usedProductUsers),
                        PolicyValue.SILENCE_DAYS.refusal(silenceDays),
                        PolicyValue.CASE_USERS.refusal(caseUsers),
                        PolicyValue.CASE_GROWTH_PERCENT.refusal(caseGrowthPercent),
                        PolicyValue.CASE_GROWTH_FROM_USERS.refusal(caseGrowthFromUsers),
                        PolicyValue.BALLOT_DAYS.refusal(ballotDays),
                        PolicyValue.SPLITTING_DAYS.refusal(splittingDays),
                        PolicyValue.LAUNCH_BACK_DAYS.refusal(periods.launchBackDays()),
                        PolicyValue.IDLE_OWNER_DAYS.refusal(periods.idleOwnerDays()),
                        PolicyValue.LATE_EXPENSE_DAYS.refusal(periods.lateExpenseDays()),
                        PolicyValue.WITHDRAWN_EVIDENCE_DAYS.refusal(
                                periods.withdrawnEvidenceDays()),
                        PolicyValue.DEROGATION_MONTHS.refusal(periods.derogationMonths()),
                        PolicyValue.WARNINGS.refusal(warningMonths.size()));
        return Stream.concat(
                        values, warningMonths.stream().map(PolicyValue.WARNING_MONTHS::refusal))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
