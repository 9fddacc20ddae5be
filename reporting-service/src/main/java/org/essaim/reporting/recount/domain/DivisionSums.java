package org.essaim.reporting.recount.domain;

import java.time.LocalDate;
import org.essaim.contract.Money;
import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.Marks;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.reporting.facts.domain.Sum;

/** The figures of use of one division, verdict by verdict. */
final class DivisionSums {

    private final UseSums sums;
    private final ShownUsers users = new ShownUsers();
    private Sum spentOnShown = Sum.NOTHING;

    DivisionSums(LocalDate day) {
        sums = new UseSums(day);
    }

    void count(Verdict verdict, int sign) {
        sums.count(verdict, sign);
    }

    /** The latest measure of an initiative that is a used product. */
    void count(Verdict verdict, PastMeasure latest, int sign) {
        users.count(latest, sign);
        if (!SmallCells.hides(latest.users())) {
            Sum spent =
                    verdict.clocks().stream()
                            .map(clock -> clock.expense().sum())
                            .reduce(Sum.NOTHING, Sum::plus);
            spentOnShown = sign > 0 ? spentOnShown.plus(spent) : spentOnShown.without(spent);
        }
    }

    boolean isEmpty() {
        return sums.initiatives() == 0;
    }

    Sum spent() {
        return sums.spent();
    }

    DivisionUse row(String division) {
        Money perProduct = each(sums.spent(), sums.usedProducts());
        Money perUser = each(spentOnShown, users.users());
        Marks marks =
                new Marks()
                        .sum("spent", sums.spent())
                        .sum("redeemed", sums.redeemed())
                        .sum("lost", sums.lost())
                        .column("users", users.basis())
                        .column("costPerProduct", ifShown(perProduct, sums.spent().money()))
                        .column(
                                "costPerUser",
                                ifShown(perUser, spentOnShown.money().plus(users.basis())))
                        .sum("waiting", sums.waiting());
        return new DivisionUse(
                division,
                sums.initiatives(),
                sums.usedProducts(),
                sums.spent().amount(),
                sums.redeemed().amount(),
                sums.lost().amount(),
                users.users(),
                users.productsOfFew(),
                perProduct,
                perUser,
                sums.waiting().amount(),
                marks.wholly(),
                marks.partly());
    }

    private static Basis ifShown(Money figure, Basis basis) {
        return figure == null ? Basis.NOTHING : basis;
    }

    /** Rounded half up to whole cents. */
    private static Money each(Sum sum, long count) {
        long cents = sum.amount().money().cents();
        return count == 0 ? null : Money.euroCents(Math.floorDiv(2 * cents + count, 2 * count));
    }
}
