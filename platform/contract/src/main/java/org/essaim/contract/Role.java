package org.essaim.contract;

import module java.base;

/**
 * A role in the federation, as identity providers assign it. The seats of the board and controllers
 * are roles of the whole federation; the others are roles in one division or at the centre.
 */
public enum Role {
    /** Works in the division: launches, spends, measures without asking (R20). */
    EMPLOYEE(false),
    /** A volunteer of the division's micro-incubator; who has a vote says no token (R04, R31). */
    VOLUNTEER(false),
    /**
     * Leads others in the division, and may so volunteer as a manager (R04); allows nothing else.
     */
    MANAGER(false),
    /** The one director of the internal incubator (R01, R10). */
    DIRECTOR(true),
    /** Sits on the board for the employees (R02). */
    EMPLOYEE_REPRESENTATIVE(true),
    /** Sits on the board for the users (R02) and confirms use (R50). */
    USER_REPRESENTATIVE(true),
    /** Controls after the fact (R96). */
    CONTROLLER(true),
    /** Runs a service, imports portfolios, retries dead letters. */
    OPERATOR(false),
    /** A program that reads what is measured of a service, and may do nothing else. */
    METRICS(false);

    private final boolean federationWide;

    Role(boolean federationWide) {
        this.federationWide = federationWide;
    }

    /** Whether the role counts at the centre whatever the division of its holder. */
    public boolean isFederationWide() {
        return federationWide;
    }

    /** As tokens and documents write it, such as {@code user-representative}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a word that is no role here. */
    public static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
