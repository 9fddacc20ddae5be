package org.essaim.reporting.recount.domain;

import java.time.YearMonth;

/** The products in use in one month, and their users (R51). */
final class MonthSums {

    private final ShownUsers users = new ShownUsers();
    private long products;

    void count(int most, int sign) {
        products += sign;
        users.count(most, sign);
    }

    void add(MonthSums more) {
        products += more.products;
        users.add(more.users);
    }

    boolean isEmpty() {
        return products == 0;
    }

    /** Whether adding it changes nothing. */
    boolean isNothing() {
        return isEmpty() && users.users() == 0 && users.productsOfFew() == 0;
    }

    MonthInUse inUse(YearMonth month) {
        return new MonthInUse(month, products, users.users(), users.productsOfFew());
    }

    MonthOfUse row(YearMonth month) {
        return new MonthOfUse(month, products, users.users(), users.productsOfFew());
    }
}
