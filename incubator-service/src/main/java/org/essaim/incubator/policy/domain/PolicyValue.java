package org.essaim.incubator.policy.domain;

import java.util.Optional;

/** A whole number of the policy, by the rule that leaves it open: 1 at the least. */
public enum PolicyValue {
    FIRST_ROUND_MONTHS("R29", Most.MONTHS),
    LEAST_FIRST_ROUND_MONTHS("R29", Most.MONTHS),
    MOST_FIRST_ROUND_MONTHS("R29", Most.MONTHS),
    BALLOT_DAYS("R31", Most.DAYS),
    LEAST_BALLOT_DAYS("R31", Most.DAYS),
    MOST_BALLOT_DAYS("R31", Most.DAYS),
    USED_PRODUCT_USERS("R51", Most.USERS),
    SILENCE_DAYS("R64", Most.DAYS),
    CASE_USERS("R70", Most.USERS),
    CASE_GROWTH_PERCENT("R70", Most.PERCENT),
    CASE_GROWTH_FROM_USERS("R70", Most.USERS),
    SPLITTING_DAYS("R26", Most.DAYS),
    LAUNCH_BACK_DAYS("R24", Most.DAYS),
    IDLE_OWNER_DAYS("R28", Most.DAYS),
    LATE_EXPENSE_DAYS("R29", Most.DAYS),
    WITHDRAWN_EVIDENCE_DAYS("R53", Most.DAYS),
    DEROGATION_MONTHS("R93", Most.MONTHS),
    WARNINGS("R63", Most.WARNINGS),
    WARNING_MONTHS("R63", Most.WARNINGS);

    private static final int LEAST = 1;

    private final String rule;
    private final int most;

    PolicyValue(String rule, int most) {
        this.rule = rule;
        this.most = most;
    }

    public String rule() {
        return rule;
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
