package org.essaim.contract;

/** What is flagged for control after the fact, and never refused. */
public enum Flag {
    /** Imported from a portfolio, for which some rules are waived. */
    IMPORTED,
    /** Granted or spent although the funding was stopped (imported facts only). */
    AFTER_STOP,
    /** Recorded after the stop, for a day before the stop took effect (R65). */
    LATE_BEFORE_STOP,
    /** Recorded after the term of its grants, for a day within it (R29). */
    LATE_AFTER_TERM,
    /** A stage was skipped (R80). */
    SKIPPED_STAGE,
    /** Integrated earlier than 18 months after launch (R82). */
    EARLY_INTEGRATION,
    /** Integrated later than 36 months after launch (R82). */
    LATE_INTEGRATION,
    /** More than half a day a week of one person in first rounds (R25). */
    OVER_HALF_DAY_A_WEEK,
    /** Two first rounds of one owner on one irritant within 90 days (R26). */
    SPLIT,
    /** No demo within 14 days from pilot to growth (R41). */
    DEMO_OVERDUE,
    /** At least half of those who say that they use it are, or were, near its team (R52, R95). */
    USERS_NEAR_TEAM,
    /** Two who say that they use it have one name (R52, R95). */
    USERS_OF_ONE_NAME
}
