package org.essaim.reporting.recount.domain;

import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.SmallCells;

/** Adds up the users of products; those of too few are counted as products alone (R100). */
final class ShownUsers {

    private long users;
    private long productsOfFew;
    private Basis basis = Basis.NOTHING;

    /**
     * @param sign 1, or -1 to take off what was added
     */
    void count(PastMeasure ofProduct, int sign) {
        if (SmallCells.hides(ofProduct.users())) {
            productsOfFew += sign;
        } else {
            users += (long) sign * ofProduct.users();
            Basis one = Basis.of(ofProduct.users(), ofProduct.invented());
            basis = sign > 0 ? basis.plus(one) : basis.without(one);
        }
    }

    void add(ShownUsers more) {
        users += more.users;
        productsOfFew += more.productsOfFew;
        basis = basis.plus(more.basis);
    }

    /** Whether adding it changes nothing. */
    boolean isNothing() {
        return users == 0 && productsOfFew == 0 && basis.equals(Basis.NOTHING);
    }

    long users() {
        return users;
    }

    long productsOfFew() {
        return productsOfFew;
    }

    /** What the number of users rests on. */
    Basis basis() {
        return basis;
    }
}
