package org.essaim.reporting.recount.domain;

import org.essaim.reporting.facts.domain.SmallCells;

/** Adds up the users of products; those of too few are counted as products alone (R100). */
final class ShownUsers {

    private long users;
    private long productsOfFew;

    void count(int ofProduct, int sign) {
        if (SmallCells.hides(ofProduct)) {
            productsOfFew += sign;
        } else {
            users += (long) sign * ofProduct;
        }
    }

    void add(ShownUsers more) {
        users += more.users;
        productsOfFew += more.productsOfFew;
    }

    long users() {
        return users;
    }

    long productsOfFew() {
        return productsOfFew;
    }
}
