package org.essaim.reporting.comparison.domain;

/** A main figure of the federation, of all divisions together. */
public enum Figure {
    INITIATIVES,
    CLOSED,
    USED,
    /** Of products with at least 5 users, at the latest measure of those in use (R100). */
    USERS,
    /** In cents, as all money here. */
    ALLOCATED,
    AVAILABLE,
    /** Less reversals. */
    SPENT,
    HALF_DAYS,
    STOPPED,
    REINSTATED,
    CASES,
    ADOPTIONS;

    public boolean isMoney() {
        return this == ALLOCATED || this == AVAILABLE || this == SPENT;
    }
}
