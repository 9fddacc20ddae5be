package org.essaim.incubator.policy.domain;

/** A value of the policy, as refusals name it. */
public enum PolicyValue {
    FIRST_ROUND,
    LEAST_FIRST_ROUND,
    MOST_FIRST_ROUND,
    FIRST_ROUND_MONTHS,
    LEAST_FIRST_ROUND_MONTHS,
    MOST_FIRST_ROUND_MONTHS,
    BALLOT_DAYS,
    LEAST_BALLOT_DAYS,
    MOST_BALLOT_DAYS,
    USED_PRODUCT_USERS,
    SILENCE_DAYS,
    CASE_USERS,
    CASE_GROWTH_PERCENT,
    CASE_GROWTH_FROM_USERS,
    SPLITTING_DAYS,
    WARNINGS,
    WARNING_MONTHS
}
