package org.essaim.incubator.policy.domain;

import java.util.Optional;

/** A whole number of the policy, by the rule that leaves it open: 1 at the least. */
public enum PolicyValue {
    FIRST_ROUND_MONTHS("R29", "firstRoundMonths", Most.MONTHS),
    LEAST_FIRST_ROUND_MONTHS("R29", "bounds.leastFirstRoundMonths", Most.MONTHS),
    MOST_FIRST_ROUND_MONTHS("R29", "bounds.mostFirstRoundMonths", Most.MONTHS),
    BALLOT_DAYS("R31", "ballotDays", Most.DAYS),
    LEAST_BALLOT_DAYS("R31", "bounds.leastBallotDays", Most.DAYS),
    MOST_BALLOT_DAYS("R31", "bounds.mostBallotDays", Most.DAYS),
    USED_PRODUCT_USERS("R51", "usedProductUsers", Most.USERS),
    SILENCE_DAYS("R64", "silenceDays", Most.DAYS),
    CASE_USERS("R70", "caseUsers", Most.USERS),
    CASE_GROWTH_PERCENT("R70", "caseGrowthPercent", Most.PERCENT),
    CASE_GROWTH_FROM_USERS("R70", "caseGrowthFromUsers", Most.USERS),
    SPLITTING_DAYS("R26", "splittingDays", Most.DAYS),
    LAUNCH_BACK_DAYS("R24", "periods.launchBackDays", Most.DAYS),
    IDLE_OWNER_DAYS("R28", "periods.idleOwnerDays", Most.DAYS),
    LATE_EXPENSE_DAYS("R29", "periods.lateExpenseDays", Most.DAYS),
    WITHDRAWN_EVIDENCE_DAYS("R53", "periods.withdrawnEvidenceDays", Most.DAYS),
    DEROGATION_MONTHS("R93", "periods.derogationMonths", Most.MONTHS),
    WARNINGS("R63", "warningMonths", Most.WARNINGS),
    WARNING_MONTHS("R63", "warningMonths", Most.WARNINGS);

    private static final int LEAST = 1;

    private final String rule;
    private final String member;
    private final int most;

    PolicyValue(String rule, String member, int most) {
        this.rule = rule;
        this.member = member;
        this.most = most;
    }

    public String rule() {
        return rule;
    }

    /** What operations call it. */
    String member() {
        return member;
    }

    /** Empty for a value that the rule allows, ends included. */
    Optional<PolicyRefusal> refusal(int given) {
        return given < LEAST || given > most
                ? Optional.of(new PolicyRefusal.OutOfRange(this, given, LEAST, most))
                : Optional.empty();
    }

    /** Far beyond what anybody means; warnings come before the twelve months are over (R63). */
    private static final class Most {
        private static final int MONTHS = 60;
        private static final int DAYS = 3_660;
        private static final int USERS = 1_000_000;
        private static final int PERCENT = 10_000;
        private static final int WARNINGS = 11;
    }
}
