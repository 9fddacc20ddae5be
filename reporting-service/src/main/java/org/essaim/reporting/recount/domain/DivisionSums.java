package org.essaim.reporting.recount.domain;

import java.time.LocalDate;
import org.essaim.contract.Amount;
import org.essaim.contract.Money;
import org.essaim.reporting.facts.domain.SmallCells;

/** The figures of use of one division, verdict by verdict. */
final class DivisionSums {

    private final UseSums sums;
    private final ShownUsers users = new ShownUsers();
    private Amount spentOnShown = Amount.NOTHING;

    DivisionSums(LocalDate day) {
        sums = new UseSums(day);
    }

    void count(Verdict verdict, int sign) {
        sums.count(verdict, sign);
    }

    /** The users of the latest measure of an initiative that is a used product. */
    void count(Verdict verdict, int latest, int sign) {
        users.count(latest, sign);
        if (!SmallCells.hides(latest)) {
            Amount spent =
                    verdict.clocks().stream()
                            .map(clock -> clock.expense().amount())
                            .reduce(Amount.NOTHING, Amount::plus);
            spentOnShown = spentOnShown.plus(sign > 0 ? spent : spent.negated());
        }
    }

    boolean isEmpty() {
        return sums.total().initiatives() == 0;
    }

    DivisionUse row(String division) {
        UseTotal total = sums.total();
        return new DivisionUse(
                division,
                total.initiatives(),
                total.usedProducts(),
                total.spent(),
                total.redeemed(),
                total.lost(),
                users.users(),
                users.productsOfFew(),
                each(total.spent(), total.usedProducts()),
                each(spentOnShown, users.users()));
    }

    /** Rounded half up to whole cents. */
    private static Money each(Amount amount, long count) {
        long cents = amount.money().cents();
        return count == 0 ? null : Money.euroCents(Math.floorDiv(2 * cents + count, 2 * count));
    }
}
