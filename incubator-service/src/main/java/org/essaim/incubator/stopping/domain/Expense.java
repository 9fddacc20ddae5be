package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Evidence;
import org.essaim.contract.Policy;

/**
 * Money or time that was spent, whose clock runs until somebody uses what came of it (R60).
 *
 * @param imported from a portfolio: warned of from the go-live on (R63)
 * @param reversed its clock stands still (R61)
 */
public record Expense(
        UUID expenseId, LocalDate spentOn, Amount amount, boolean imported, boolean reversed) {

    /** The first due first; ids decide between expenses of one day, so that all agree. */
    public static final Comparator<Expense> FIRST_DUE =
            Comparator.comparing(Expense::dueOn)
                    .thenComparing(Expense::spentOn)
                    .thenComparing(expense -> expense.expenseId().toString());

    /** The last day on which use redeems it; counted here, never taken from the wire (R60). */
    public LocalDate useBy() {
        return BusinessDay.useBy(spentOn);
    }

    /** The day at whose start the funding stops if nobody ever used it (R62). */
    public LocalDate dueOn() {
        return useBy().plusDays(1);
    }

    /** Whether this use, of a product that is used, was on a day of its window (R51, R61). */
    public boolean isRedeemedBy(Evidence use, Policy policy) {
        return use.isUsedProduct(policy)
                && !use.measuredOn().isBefore(spentOn)
                && !use.measuredOn().isAfter(useBy());
    }

    /** The day of the warning so many calendar months after it was spent (R63). */
    public LocalDate warningDay(int months) {
        return spentOn.plusMonths(months);
    }
}
