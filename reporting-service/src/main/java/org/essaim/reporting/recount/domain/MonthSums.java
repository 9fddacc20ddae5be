package org.essaim.reporting.recount.domain;

import java.time.YearMonth;
import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.Marks;

/** The products in use in one month, and their users (R51). */
final class MonthSums {

    private final ShownUsers users = new ShownUsers();
    private long products;

    void count(PastMeasure most, int sign) {
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
        return isEmpty() && users.isNothing();
    }

    Basis basis() {
        return users.basis();
    }

    MonthInUse inUse(YearMonth month) {
        Marks marks = new Marks().column("users", users.basis());
        return new MonthInUse(
                month,
                products,
                users.users(),
                users.productsOfFew(),
                marks.wholly(),
                marks.partly());
    }

    MonthOfUse row(YearMonth month) {
        Marks marks = new Marks().column("users", users.basis());
        return new MonthOfUse(
                month,
                products,
                users.users(),
                users.productsOfFew(),
                marks.wholly(),
                marks.partly());
    }
}
