package org.essaim.incubator.generalization.domain;

import module java.base;

import org.essaim.contract.CaseReason;
import org.essaim.contract.Evidence;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;

/** When a product attracts so many users that the board should look at it (R70). */
public final class GeneralizationRule {

    /** The least and the most days between two measures that show growth, both included. */
    public static final int LEAST_DAYS_APART = 60;

    public static final int MOST_DAYS_APART = 120;

    private GeneralizationRule() {}

    /**
     * The earliest measure that opens a case: many users at once, or growth since an earlier one.
     * The order in which measures arrive plays no part, and each is judged by the policy of its own
     * day (R99), so that no later version opens a case on what was measured before it.
     */
    public static Optional<Opening> opening(List<Evidence> measures, PolicyHistory policies) {
        List<Evidence> used =
                measures.stream()
                        .filter(measure -> measure.isUsedProduct(policies.on(measure.measuredOn())))
                        .sorted(Evidence.EARLIEST)
                        .toList();
        return used.stream()
                .flatMap(measure -> openedBy(measure, used, policies).stream())
                .findFirst();
    }

    /**
     * Whether the measure can open a case or be what growth is counted from, in whatever company:
     * with fewer users than any policy asks for it is neither.
     */
    public static boolean mayCount(Evidence measure, PolicyHistory policies) {
        return Stream.concat(
                        Stream.of(Policy.FOUNDING),
                        policies.versions().stream().map(PolicyHistory.Version::values))
                .anyMatch(
                        policy ->
                                measure.users()
                                        >= Math.min(
                                                policy.caseUsers(), policy.caseGrowthFromUsers()));
    }

    private static Optional<Opening> openedBy(
            Evidence measure, List<Evidence> used, PolicyHistory policies) {
        Policy policy = policies.on(measure.measuredOn());
        if (measure.users() >= policy.caseUsers()) {
            return Optional.of(new Opening(CaseReason.USERS, measure, null, policy.version()));
        }
        return used.stream()
                .filter(before -> isGrowth(before, measure, policy))
                .findFirst()
                .map(
                        before ->
                                new Opening(
                                        CaseReason.GROWTH,
                                        measure,
                                        before.users(),
                                        policy.version()));
    }

    private static boolean isGrowth(Evidence before, Evidence after, Policy policy) {
        long daysApart = ChronoUnit.DAYS.between(before.measuredOn(), after.measuredOn());
        return daysApart >= LEAST_DAYS_APART
                && daysApart <= MOST_DAYS_APART
                && before.users() >= policy.caseGrowthFromUsers()
                && after.users() * 100L >= before.users() * (100L + policy.caseGrowthPercent());
    }
}
