package org.essaim.web.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person is in the federation, as the identity provider says it. The seats of the board and
 * the controllers are of the whole federation; the others are of one home, a division or the
 * centre.
 */
public enum Role {
    /** Works in the division: launches, spends, measures without asking (R20). */
    EMPLOYEE(false),
    /** A volunteer of the division's micro-incubator: votes on its second rounds (R04, R31). */
    VOLUNTEER(false),
    /** The one director of the internal incubator (R01, R10). */
    DIRECTOR(true),
    /** Sits on the board for the employees (R02). */
    EMPLOYEE_REPRESENTATIVE(true),
    /** Sits on the board for the users (R02) and confirms use (R50). */
    USER_REPRESENTATIVE(true),
    /** Controls after the fact (R96). */
    CONTROLLER(true),
    /** Runs a service, imports portfolios, retries dead letters. */
    OPERATOR(false);

    private final boolean ofTheFederation;

    Role(boolean ofTheFederation) {
        this.ofTheFederation = ofTheFederation;
    }

    /** True where the role counts at the centre whatever division its holder is of. */
    public boolean ofTheFederation() {
        return ofTheFederation;
    }

    /** As a token and a document write it, such as {@code user-representative}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a word of the provider that means nothing here. */
    public static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
