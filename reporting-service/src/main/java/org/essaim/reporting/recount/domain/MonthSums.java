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

    boolean isEmpty() {
        return products == 0;
    }

    MonthOfUse row(YearMonth month) {
        return new MonthOfUse(month, products, users.users(), users.productsOfFew());
    }
}
