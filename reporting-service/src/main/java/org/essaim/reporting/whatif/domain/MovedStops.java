package org.essaim.reporting.whatif.domain;

import module java.base;

import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.Marked;
import org.essaim.reporting.facts.domain.Marks;

/**
 * Initiatives that one set of rules stops before the other does, or alone.
 *
 * @param initiatives all of them
 * @param alone of these, those that the other set does not stop
 * @param found of all, those that were a used product after that stop
 * @param users of the latest measure of each that was found, those of 1 to 4 left out (R100)
 * @param productsOfFew whose users are left out
 */
public record MovedStops(
        long initiatives,
        long alone,
        long found,
        long users,
        long productsOfFew,
        List<String> madeUp,
        List<String> partlyMadeUp)
        implements Marked {

    static final MovedStops NONE = of(0, 0, 0, 0, 0, Basis.NOTHING);

    /**
     * @param basis what the number of users rests on
     */
    static MovedStops of(
            long initiatives, long alone, long found, long users, long productsOfFew, Basis basis) {
        Marks marks = new Marks().column("users", basis);
        return new MovedStops(
                initiatives, alone, found, users, productsOfFew, marks.wholly(), marks.partly());
    }

    MovedStops plus(MovedStops more) {
        return of(
                initiatives + more.initiatives,
                alone + more.alone,
                found + more.found,
                users + more.users,
                productsOfFew + more.productsOfFew,
                basis().plus(more.basis()));
    }

    private Basis basis() {
        return Basis.of(users, mark("users"));
    }
}
