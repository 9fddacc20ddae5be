package org.essaim.reporting.recount.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.Sum;

/**
 * What was spent on a day, and whether a reversal took its clock off.
 *
 * @param madeUp the names of its fields whose values are not real
 */
public record PastExpense(
        UUID expenseId, LocalDate spentOn, Amount amount, boolean reversed, List<String> madeUp) {

    Sum sum() {
        return Sum.of(amount, madeUp);
    }
}
