package org.essaim.micro.initiative.domain;

/**
 * How many attend a demo who have no login, so that somebody counts them (R42). Who funds is not
 * among them: their vote would weigh nothing.
 *
 * @param users of the product
 */
public record GuestCount(int users, int others) {

    static final GuestCount NOBODY = new GuestCount(0, 0);

    /** Users and others. */
    public int all() {
        return users + others;
    }

    boolean isPossible() {
        return users >= 0 && others >= 0;
    }
}
