package org.essaim.reporting.whatif.domain;

/**
 * Initiatives that one set of rules stops before the other does, or alone.
 *
 * @param initiatives all of them
 * @param alone of these, those that the other set does not stop
 * @param found of all, those that were a used product after that stop
 * @param users of the latest measure of each that was found, those of 1 to 4 left out (R100)
 * @param productsOfFew whose users are left out
 */
public record MovedStops(long initiatives, long alone, long found, long users, long productsOfFew) {

    static final MovedStops NONE = new MovedStops(0, 0, 0, 0, 0);

    MovedStops plus(MovedStops more) {
        return new MovedStops(
                initiatives + more.initiatives,
                alone + more.alone,
                found + more.found,
                users + more.users,
                productsOfFew + more.productsOfFew);
    }
}
