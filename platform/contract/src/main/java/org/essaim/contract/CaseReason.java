package org.essaim.contract;

/** What opened a generalization case: many users in one measure, or fast growth (R70). */
public enum CaseReason {
    USERS,
    GROWTH
}
