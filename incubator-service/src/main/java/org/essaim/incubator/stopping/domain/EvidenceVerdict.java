package org.essaim.incubator.stopping.domain;

import org.essaim.contract.Evidence;
import org.essaim.contract.Policy;

/** What a measure of use is worth to one expense, and if nothing, why (R51, R53, R61). */
public enum EvidenceVerdict {
    /** It redeems the expense. */
    REDEEMS,
    /** It was withdrawn, and proves nothing any more. */
    WITHDRAWN,
    /** A declaration alone proves nothing. */
    DECLARED,
    /** Fewer users than a used product has. */
    TOO_FEW,
    /** Measured before the money was spent. */
    TOO_EARLY,
    /** Measured after useBy. */
    TOO_LATE;

    /**
     * Of evidence that stands: {@link #REDEEMS} exactly where {@link Expense#isRedeemedBy} says so.
     *
     * @param policy that of the expense's useBy
     */
    public static EvidenceVerdict of(Evidence use, Expense expense, Policy policy) {
        if (!use.level().proves()) {
            return DECLARED;
        }
        if (!use.isUsedProduct(policy)) {
            return TOO_FEW;
        }
        if (use.measuredOn().isBefore(expense.spentOn())) {
            return TOO_EARLY;
        }
        return use.measuredOn().isAfter(expense.useBy()) ? TOO_LATE : REDEEMS;
    }
}
